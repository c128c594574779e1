import { z } from 'zod'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Amount, Currency } from '#shared/kernel/money.ts'
import { FilledShortText, ShortText } from '#shared/kernel/text.ts'

export const TaxRegime = z.enum(['vat', 'turnover', 'micro'])
export type TaxRegime = z.infer<typeof TaxRegime>

/** A percentage as text with a dot: `20`, `16.67`. */
export const Rate = z.string().regex(/^\d{1,2}(\.\d{1,4})?$/)

export const SlipWidth = z.literal([58, 80])
export const Separator = z.enum([';', ',', '\t'])

const limit = Amount.nullable()

/** What somebody may give alone, in minor units; null is no limit. The owner has none. */
export const MoneyLimits = z.object({
  /** All that stands on one case. */
  perCase: limit,
  /** All that the person gives on one day. */
  perDay: limit,
  /** Gifts and discounts of one day: what is given to please, without a claim. */
  goodwillPerDay: limit,
})
export type MoneyLimits = z.infer<typeof MoneyLimits>

export const LimitedRole = z.enum(['manager', 'clerk'])
export type LimitedRole = z.infer<typeof LimitedRole>

export const Settings = z.object({
  shopName: FilledShortText,
  shopAddress: ShortText,
  shopPhone: ShortText,
  language: Locale,
  /** Fixed once the first amount stands. */
  currency: Currency,
  timeZone: z.string().max(64),
  theme: z.enum(['light', 'dark', 'system']),
  /** Monday is 1. */
  closedWeekdays: z.array(z.int().min(1).max(7)).max(7),
  closedDays: z.array(z.object({ on: LocalDate, name: ShortText })).max(400),
  opensAt: LocalTime,
  closesAt: LocalTime,
  taxRegime: TaxRegime,
  vatRate: Rate,
  /** Empty: the system's default printer. */
  listPrinter: ShortText,
  slipPrinter: ShortText,
  slipWidth: SlipWidth,
  slipCopies: z.int().min(1).max(5),
  slipLanguage: z.enum(['customer', 'shop']),
  csvSeparator: Separator,
  /** Minutes without a key or a click until whoever has a PIN types it again; 0 is never. */
  /** From now on, never backwards. Only the owner sets them (`settings.setLimits`). */
  moneyLimits: z.object({ manager: MoneyLimits, clerk: MoneyLimits }),
  lockAfterMinutes: z.int().min(0).max(120),
})
export type Settings = z.infer<typeof Settings>

export const SettingsPatch = Settings.omit({ moneyLimits: true }).partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>
