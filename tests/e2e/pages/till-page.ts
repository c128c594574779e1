import { expect, type Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** The tiles with names, and the PIN before them. */
export const tillPage = (window: Page) => {
  const title = window.getByRole('heading', { name: t('till.who') })
  return {
    title,
    tile: (name: string) => window.getByRole('button', { name }),
    question: window.getByRole('dialog'),
    /** Who works now, as the top bar says. */
    atTill: (name: string) => window.getByRole('button', { name: t('staff.working_now', { name }) }),
    ready: () => title.waitFor(),
    /** Types into the PIN's field, once it has the focus; the last digit sends it. */
    enter: async (digits: string) => {
      await expect(window.locator('input[type=password]:focus')).toHaveCount(1)
      await window.keyboard.type(digits)
    },
    press: (key: string) => window.keyboard.press(key),
  }
}
