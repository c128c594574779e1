import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** One case, as somebody at the till works with it. */
export const casePage = (window: Page) => {
  const block = (name: string): Locator => window.getByRole('region', { name, exact: true })
  return {
    band: block(t('promise.we_promised')),
    ask: block(t('status.no_promise')),
    text: window.getByRole('textbox', { name: t('case.write_what') }),
    composer: block(t('case.composer')),
    entry: (text: string): Locator => window.getByRole('listitem').filter({ hasText: text }),
    promises: block(t('nav.promises')),
    money: block(t('money.amount')),
    recovery: block(t('apology.recovery')),
    product: block(t('newcase.receipt_product')),
    facts: block(t('entity.case')),
    laterBlank: window.getByRole('combobox', { name: t('result.when') }),
    draftSaved: window.getByText(t('draft.saved')),
    dialog: window.getByRole('dialog'),
    toast: (text: string): Locator => window.getByRole('status').filter({ hasText: text }),
    open: async (id: string) => {
      await window.getByRole('navigation').waitFor()
      await window.evaluate((to) => {
        location.hash = `#/cases/${to}`
      }, id)
      await window.getByRole('textbox', { name: t('case.write_what') }).waitFor()
    },
    press: (key: string) => window.keyboard.press(key),
    type: (text: string) => window.keyboard.type(text),
  }
}
