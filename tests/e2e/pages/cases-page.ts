import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** The list of cases, as somebody at the till works with it: by keys. */
export const casesPage = (window: Page) => {
  const list = window.getByRole('listbox', { name: t('nav.cases') })
  return {
    rows: list.getByRole('option'),
    row: (text: string): Locator => list.getByRole('option', { name: text }),
    /** What can be done with the rows that are chosen. */
    chosen: window.getByRole('contentinfo'),
    views: window.getByRole('navigation', { name: t('cases.views') }),
    filter: (label: string): Locator => window.getByRole('dialog').getByRole('combobox', { name: label }),
    view: (name: string): Locator =>
      window.getByRole('navigation', { name: t('cases.views') }).getByRole('button', { name }),
    viewName: window.getByRole('dialog').getByRole('textbox', { name: t('views.name') }),
    removeFilter: (label: string): Locator => window.getByRole('button', { name: t('cases.remove_filter', { label }) }),
    toast: (text: string): Locator => window.getByRole('status').filter({ hasText: text }),
    open: async () => {
      await window.getByRole('navigation').first().waitFor()
      await window.keyboard.press('Alt+2')
      await list.waitFor()
    },
    hash: () => window.evaluate(() => location.hash),
    press: (key: string) => window.keyboard.press(key),
  }
}
