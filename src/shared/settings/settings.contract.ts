import { z } from 'zod'
import { procedure } from '#shared/kernel/procedure.ts'
import { HintScreen } from './hints.schema.ts'
import { LimitedRole, MoneyLimits, Settings, SettingsPatch } from './settings.schema.ts'

export const settingsContract = {
  get: procedure.output(Settings),
  /** The screens whose one line the person at the till has seen. */
  seenHints: procedure.output(z.array(HintScreen)),
  /** From now on the screen is known to the person at the till, on every computer of the shop. */
  markHintSeen: procedure.input(z.object({ screen: HintScreen })).output(z.object({})),
  setLimits: procedure.input(z.object({ role: LimitedRole, limits: MoneyLimits })).output(Settings),
  update: procedure.input(SettingsPatch).output(Settings).errors({ CURRENCY_FIXED: {}, UNKNOWN_TIME_ZONE: {} }),
}
