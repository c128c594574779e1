import type { Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'

const t = createTranslator('hy')

/** The sheet of a new case. */
export const newCaseSheet = (window: Page) => {
  const sheet = window.getByRole('dialog')
  return {
    sheet,
    text: sheet.getByRole('textbox', { name: t('apology.what_happened') }),
    person: sheet.getByRole('combobox', { name: t('newcase.who') }),
    hits: sheet.getByRole('listbox', { name: t('newcase.who') }).getByRole('option'),
    card: (name: string) => sheet.getByRole('region', { name }),
    about: sheet.getByRole('textbox', { name: t('newcase.about_what') }),
    due: sheet.getByRole('combobox', { name: t('promise.due') }),
    save: sheet.getByRole('button', { name: t('btn.save') }),
    draftSaved: sheet.getByText(t('draft.saved')),
    savedTitle: sheet.getByRole('heading', { name: t('newcase.saved_title') }),
    /** «2026-00017». */
    number: async (): Promise<string> => {
      const text = await sheet
        .getByRole('status')
        .filter({ hasText: /^\d{4}-\d{5}$/ })
        .textContent()
      return text ?? ''
    },
    open: async () => {
      await window.keyboard.press('F2')
      await sheet.getByRole('textbox', { name: t('apology.what_happened') }).waitFor()
    },
    type: (text: string) => window.keyboard.type(text),
    press: (key: string) => window.keyboard.press(key),
  }
}
