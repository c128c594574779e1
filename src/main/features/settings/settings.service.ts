import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { Clock } from '#main/platform/clock.ts'
import type { Actor, Door } from '#main/platform/db/door.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { shopTimeOf } from '#shared/kernel/shop-time.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { type LimitedRole, type MoneyLimits, Settings, type SettingsPatch } from '#shared/settings/settings.schema.ts'
import { createHints } from './hints.ts'
import { defaultSettings } from './settings.defaults.ts'
import { hasAmounts, listSettings, saveSettings } from './settings.repo.ts'

type UpdateError = { code: 'CURRENCY_FIXED' } | { code: 'UNKNOWN_TIME_ZONE' }

/** Names of printers stay as the system spells them. */
const TYPED = ['shopName', 'shopAddress', 'shopPhone'] as const

const cleanTexts = (patch: SettingsPatch): SettingsPatch => {
  const typed = TYPED.flatMap((key) => (patch[key] === undefined ? [] : [[key, cleanText(patch[key])]]))
  return { ...patch, ...Object.fromEntries(typed) }
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

type Deps = { door: Door; now: Clock; machineTimeZone: string; staff: StaffService }

export const createSettingsService = (deps: Deps) => {
  const { door } = deps
  // Read on every save and every due date: kept until a setting changes.
  let cached: Settings | undefined
  door.afterCommit((changes) => {
    if (changes.some(({ table }) => table === 'setting')) cached = undefined
  })

  const get = (): Settings => {
    cached ??= Settings.parse({ ...defaultSettings(deps.machineTimeZone), ...listSettings(door.read) })
    return cached
  }

  const update = (actor: Actor, patch: SettingsPatch): Result<Settings, UpdateError> => {
    if (patch.timeZone !== undefined && !isTimeZone(patch.timeZone)) return err({ code: 'UNKNOWN_TIME_ZONE' })
    const changesCurrency = patch.currency !== undefined && patch.currency !== get().currency
    if (changesCurrency && hasAmounts(door.read)) return err({ code: 'CURRENCY_FIXED' })
    door.write(actor, (trx) => {
      saveSettings(trx, cleanTexts(patch))
    })
    return ok(get())
  }

  const setLimits = (actor: Actor, { role, limits }: { role: LimitedRole; limits: MoneyLimits }): Settings => {
    const moneyLimits = { ...get().moneyLimits, [role]: limits }
    door.write(actor, (trx) => {
      saveSettings(trx, { moneyLimits })
    })
    return get()
  }

  /** Day and hour of a moment, now by default, on the shop's clock. */
  const shopTime = (at: Instant = deps.now()) => shopTimeOf(at, get().timeZone)

  return { get, update, setLimits, shopTime, ...createHints(deps) }
}

export type SettingsService = ReturnType<typeof createSettingsService>
