import { type CSSVariablesResolver, createTheme, Input } from '@mantine/core'

const variables = {
  '--mantine-color-body': 'var(--kh-surface)',
  '--mantine-color-text': 'var(--kh-ink)',
  '--mantine-color-dimmed': 'var(--kh-ink-2)',
  '--mantine-color-placeholder': 'var(--kh-ink-3)',
  '--mantine-color-default': 'var(--kh-raised)',
  '--mantine-color-default-color': 'var(--kh-ink)',
  '--mantine-color-default-hover': 'var(--kh-select)',
  '--mantine-color-default-border': 'var(--kh-control)',
  '--mantine-color-error': 'var(--kh-late-text)',
  '--mantine-color-success': 'var(--kh-kept-text)',
  '--mantine-color-anchor': 'var(--kh-accent-text)',
  '--mantine-color-disabled': 'transparent',
  '--mantine-color-disabled-border': 'var(--kh-line-strong)',
  '--mantine-color-disabled-color': 'var(--kh-ink-3)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })

export const theme = createTheme({
  // Mantine counts in rem of 16 px; the root is 15 px, what one reads.
  scale: 16 / 15,
  primaryColor: 'pomegranate',
  primaryShade: { light: 7, dark: 6 },
  black: '#211C17',
  white: '#FFFFFF',
  autoContrast: false,
  colors: {
    pomegranate: [
      '#FCEEF0',
      '#F8DADD',
      '#F3BAC1',
      '#F0919D',
      '#E06C7B',
      '#D0505F',
      '#C03C51',
      '#9B1B30',
      '#7F1426',
      '#5E0C1A',
    ],
    gray: [
      '#F4EFE7',
      '#F1E6D6',
      '#E5DED2',
      '#D3C9BA',
      '#BDB2A1',
      '#8A7E6E',
      '#6D6255',
      '#544B41',
      '#3A332B',
      '#211C17',
    ],
    dark: [
      '#F2ECE3',
      '#C9BFB1',
      '#A59A8B',
      '#8B8071',
      '#5E554A',
      '#3A332B',
      '#2C2722',
      '#211D19',
      '#181512',
      '#14110F',
    ],
  },
  fontFamily: '"Noto Sans Armenian", "Noto Sans", sans-serif',
  fontWeights: { regular: '400', medium: '700', bold: '700' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.385', sm: '1.43', md: '1.467', lg: '1.333', xl: '1.273' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '18px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--kh-shadow)', lg: 'var(--kh-shadow)', xl: 'var(--kh-shadow)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: 'kh-focus',
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    Badge: { defaultProps: { tt: 'none', variant: 'transparent' } },
    Input: Input.extend({
      vars: (_theme, { variant }) => ({
        wrapper:
          variant === 'unstyled'
            ? {}
            : {
                '--input-height': 'var(--kh-input-h)',
                '--input-fz': 'var(--kh-text)',
                '--input-bd': 'var(--kh-control)',
                '--input-bg': 'var(--kh-raised)',
              },
      }),
    }),
    Table: { defaultProps: { withRowBorders: true, highlightOnHover: true } },
    Drawer: { defaultProps: { position: 'right', size: 1030, padding: 0, transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: {
        // The page has its banner; a dialog's head is none.
        attributes: { header: { role: 'presentation' } },
        radius: 'lg',
        centered: true,
        size: 440,
        transitionProps: { duration: 120 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Skeleton: { defaultProps: { animate: false } },
  },
})
