import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** Today, as somebody at the till works with it: by keys. */
export const todayPage = (window: Page) => {
  const row = (name: string): Locator => window.getByRole('option', { name })
  return {
    row,
    rows: window.getByRole('listbox', { name: t('nav.today') }).getByRole('option'),
    panel: (name: string): Locator => window.getByRole('complementary', { name }),
    laterBlank: window.getByRole('combobox', { name: t('result.when') }),
    toast: (text: string): Locator => window.getByRole('status').filter({ hasText: text }),
    unfinished: window.getByRole('button', { name: /Անավարտ/ }),
    drafts: window.getByRole('list', { name: t('newcase.unfinished') }).getByRole('button'),
    ready: () =>
      window
        .getByRole('listbox', { name: t('nav.today') })
        .getByRole('option')
        .first()
        .waitFor(),
    /** Walks the list with the arrow until the row has the focus. */
    focus: async (name: string) => {
      for (let steps = 0; steps < 40; steps += 1) {
        if (await row(name).evaluate((element) => element === document.activeElement)) return
        await window.keyboard.press('ArrowDown')
      }
      throw new Error(`${name} was not reached with the arrow`)
    },
    press: (key: string) => window.keyboard.press(key),
    /** As a scanner does: one key right after the other. */
    scan: async (code: string) => {
      await window.keyboard.type(code)
      await window.keyboard.press('Enter')
    },
  }
}
