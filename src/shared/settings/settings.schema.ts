import { z } from 'zod'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Currency } from '#shared/kernel/money.ts'
import { FilledShortText, ShortText } from '#shared/kernel/text.ts'

export const TaxRegime = z.enum(['vat', 'turnover', 'micro'])
export type TaxRegime = z.infer<typeof TaxRegime>

/** A percentage as text with a dot: `20`, `16.67`. */
export const Rate = z.string().regex(/^\d{1,2}(\.\d{1,4})?$/)

export const SlipWidth = z.literal([58, 80])
export const Separator = z.enum([';', ',', '\t'])

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
})
export type Settings = z.infer<typeof Settings>

export const SettingsPatch = Settings.partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>
