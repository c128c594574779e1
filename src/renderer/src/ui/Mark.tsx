const POMEGRANATE =
  'M8.2 1.6 10.4 3.3 12 1.2l1.6 2.1 2.2-1.7-.5 4.2c4 1.2 6.9 4.6 6.9 8.7 0 4.8-4.5 8.5-10.2 8.5S1.8 19.3 1.8 14.5c0-4.1 2.9-7.5 6.9-8.7z'

/** The mark of the product: a pomegranate with a tick, in the colour of the ground it stands on. */
export const Mark = ({ size = 24, ground = 'var(--kh-rail)' }: { size?: number; ground?: string }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={POMEGRANATE} fill="var(--kh-accent-text)" />
    <path
      d="m7.6 14.4 3.1 3.1 5.8-6"
      fill="none"
      stroke={ground}
      strokeWidth={2.3}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
