import { procedure } from '#shared/kernel/procedure.ts'
import { Settings, SettingsPatch } from './settings.schema.ts'

export const settingsContract = {
  get: procedure.output(Settings),
  update: procedure.input(SettingsPatch).output(Settings).errors({ CURRENCY_FIXED: {}, UNKNOWN_TIME_ZONE: {} }),
}
