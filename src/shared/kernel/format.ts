import {
  type DateStyle,
  formatDate,
  formatDateRange,
  formatDayHead,
  formatDueDay,
  formatRelativeDay,
} from './format-date.ts'
import { formatAmount, formatMoney, type MoneyDigits } from './format-money.ts'
import { formatFileSize, formatNumber, formatPercent, type NumberOptions } from './format-number.ts'
import { formatPhone } from './format-phone.ts'
import { type Instant, localDateOf, localTimeOf } from './instant.ts'
import type { LocalDate, LocalTime } from './local-date.ts'
import type { Locale } from './locales.ts'
import type { Amount, Currency } from './money.ts'

export type FormatSettings = { locale: Locale; timeZone: string; currency: Currency }

export type Format = ReturnType<typeof createFormat>

/** Everything a screen, a sheet or a file writes with figures, for one language, shop clock and currency. */
export const createFormat = ({ locale, timeZone, currency }: FormatSettings) => ({
  locale,
  number: (value: number, options?: NumberOptions) => formatNumber(value, locale, options),
  percent: (share: number, maxDigits?: number) => formatPercent(share, locale, maxDigits),
  fileSize: (bytes: number) => formatFileSize(bytes, locale),
  money: (amount: Amount, digits?: MoneyDigits) => formatMoney(amount, currency, locale, digits),
  amount: (amount: Amount, digits?: MoneyDigits) => formatAmount(amount, currency, locale, digits),
  date: (date: LocalDate, style: DateStyle = 'short') => formatDate(date, locale, style),
  relativeDay: (date: LocalDate, today: LocalDate) => formatRelativeDay(date, today, locale),
  dayHead: (date: LocalDate, today: LocalDate) => formatDayHead(date, today, locale),
  dueDay: (date: LocalDate, time: LocalTime | null | undefined, today: LocalDate) =>
    formatDueDay(date, time, today, locale),
  dateRange: (from: LocalDate, to: LocalDate, today?: LocalDate) => formatDateRange(from, to, locale, today),
  /** The shop's clock, 24 hours: «09:40». */
  time: (instant: Instant) => localTimeOf(instant, timeZone),
  day: (instant: Instant, style: DateStyle = 'short') => formatDate(localDateOf(instant, timeZone), locale, style),
  /** «14.05.2026 09:40», for tables and paper. */
  moment: (instant: Instant) =>
    `${formatDate(localDateOf(instant, timeZone), locale, 'short')} ${localTimeOf(instant, timeZone)}`,
  /** «երեկ 17:40», «12 մայիսի 17:40». */
  relativeMoment: (instant: Instant, today: LocalDate) =>
    `${formatRelativeDay(localDateOf(instant, timeZone), today, locale)} ${localTimeOf(instant, timeZone)}`,
  phone: formatPhone,
})
