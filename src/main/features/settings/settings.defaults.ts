import { LocalTime } from '#shared/kernel/local-date.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

const NO_LIMITS = { perCase: null, perDay: null, goodwillPerDay: null }

/** What holds until the owner says otherwise. Rates and days are the owner's to change, not law. */
export const defaultSettings = (timeZone: string): Settings => ({
  shopName: 'Khostum',
  shopAddress: '',
  shopPhone: '',
  language: 'hy',
  currency: 'AMD',
  timeZone,
  theme: 'system',
  closedWeekdays: [7],
  closedDays: [],
  opensAt: LocalTime.parse('10:00'),
  closesAt: LocalTime.parse('20:00'),
  taxRegime: 'turnover',
  vatRate: '20',
  listPrinter: '',
  slipPrinter: '',
  slipWidth: 80,
  slipCopies: 1,
  slipLanguage: 'customer',
  csvSeparator: ';',
  moneyLimits: { manager: NO_LIMITS, clerk: NO_LIMITS },
  lockAfterMinutes: 15,
})
