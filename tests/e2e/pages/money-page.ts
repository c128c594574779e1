import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** The ledger, by keys. */
export const moneyPage = (window: Page) => {
  const rows = window.getByRole('listbox', { name: t('money.ledger') }).getByRole('option')
  return {
    rows,
    row: (text: string): Locator => rows.filter({ hasText: text }),
    foot: window.getByRole('region', { name: t('money.total') }),
    months: window.getByRole('navigation', { name: t('money.months') }).getByRole('button'),
    monthChoice: window.getByRole('combobox', { name: t('money.month_is') }),
    kind: window.getByRole('combobox', { name: t('money.kind_is') }),
    method: window.getByRole('combobox', { name: t('money.method_is') }),
    from: window.getByRole('textbox', { name: t('time.from'), exact: true }),
    dialog: window.getByRole('dialog'),
    toast: (text: string): Locator => window.getByRole('status').filter({ hasText: text }),
    open: async () => {
      await window.getByRole('navigation').first().waitFor()
      await window.keyboard.press('Alt+4')
      await rows.first().waitFor()
    },
    /** Walks the ledger with the arrow until the row has the focus. */
    focus: async (text: string) => {
      const row = rows.filter({ hasText: text }).first()
      for (let steps = 0; steps < 40; steps += 1) {
        if (await row.evaluate((element) => element === document.activeElement)) return
        await window.keyboard.press('ArrowDown')
      }
      throw new Error(`${text} was not reached with the arrow`)
    },
    press: (key: string) => window.keyboard.press(key),
    type: (text: string) => window.keyboard.type(text),
  }
}
