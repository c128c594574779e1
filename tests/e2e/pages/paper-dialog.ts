import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { type LaunchedApp, makeAppFolder } from '#tests/support/electron-app.ts'

const t = createTranslator('hy')

/** The window in which one sees what will be on paper. */
export const paperDialog = (window: Page) => {
  const dialog = window.getByRole('dialog')
  return {
    dialog,
    pages: dialog.getByRole('region', { name: t('btn.preview') }).locator('section'),
    print: dialog.getByRole('button', { name: t('btn.print') }),
    savePdf: dialog.getByRole('button', { name: t('btn.save_pdf') }),
    problem: dialog.getByRole('alert'),
    phones: dialog.getByLabel(t('print.with_phones')),
    days: dialog.getByLabel(t('print.days')),
    queue: window.getByRole('button', { name: t('print.in_queue', { n: 1 }) }),
    toast: (text: string): Locator => window.getByRole('status').filter({ hasText: text }),
  }
}

/** Answers the system's question for a file; returns where it goes. */
export const answerSaveDialog = async ({ app }: Pick<LaunchedApp, 'app'>, name: string): Promise<string> => {
  const path = join(makeAppFolder('paper'), name)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}
