/** The end of a start with a switch that the packaged program does not take: one sentence, no window, nothing written. */
import { app, dialog } from 'electron'
import { readShops } from '#main/platform/shops-file.ts'
import { userDataFolder } from '#main/platform/user-data.ts'
import { DEFAULT_LOCALE } from '#shared/i18n/locales.ts'
import { createTranslator } from '#shared/i18n/translate.ts'

const WRONG_USAGE = 2

export const refuseStart = (argument: string): void => {
  const t = createTranslator(readShops(userDataFolder())?.language ?? DEFAULT_LOCALE)
  const sentence = t('start.switch_refused', { name: argument })
  process.stderr.write(`${sentence}\n`)
  // Programs with a window have no standard error there.
  if (process.platform !== 'linux') dialog.showErrorBox(t('app.name'), sentence)
  app.exit(WRONG_USAGE)
}
