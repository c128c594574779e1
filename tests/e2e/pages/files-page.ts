import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect } from '#tests/support/electron-app.ts'

const t = createTranslator('hy')

/** The import of the Files page as a clerk sees it. */
export const filesPage = (app: ElectronApplication, window: Page) => ({
  /** By the keyboard, with the focus where work begins. */
  open: async () => {
    await window.getByRole('heading', { name: t('nav.today'), exact: true }).waitFor()
    await window.keyboard.press('Alt+Digit5')
    await window.getByRole('link', { name: t('nav.import') }).press('Enter')
    await expect(window.getByRole('button', { name: t('btn.choose_file') })).toBeFocused()
  },
  /** The system's dialog can't be driven; its answer is given for it. */
  answerDialog: (path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path),
  figure: (word: 'import.create' | 'import.update' | 'import.skip') =>
    window.getByRole('button', { name: new RegExp(`${t(word)}$`) }),
  fieldOf: (column: string) => window.getByRole('combobox', { name: `${t('import.goes_to')} ${column}`, exact: true }),
  start: (n: number) => window.getByRole('button', { name: t('import.act', { n }) }),
  undo: window.getByRole('button', { name: t('import.undo'), exact: true }),
  dialog: window.getByRole('dialog'),
  earlier: window.getByRole('region', { name: t('import.earlier') }),
})
