import { decimalOfMinor, roundDecimal } from './decimal-text.ts'
import { writeDecimal } from './format-number.ts'
import type { Locale } from './locales.ts'
import { type Amount, CURRENCIES, type Currency } from './money.ts'

/**
 * `shown`: as said at the till (whole dram), but an amount with a remainder shows it, since a rounded sum would be a
 * false one; `minor`: always with hundredths, for VAT; `whole`: rounded, for charts.
 */
export type MoneyDigits = 'shown' | 'minor' | 'whole'

const digitsOf = (amount: Amount, currency: Currency, digits: MoneyDigits): number => {
  const { minorDigits, shownDigits } = CURRENCIES[currency]
  if (digits === 'whole') return 0
  if (digits === 'minor') return minorDigits
  return amount % 10 ** (minorDigits - shownDigits) === 0 ? shownDigits : minorDigits
}

/** The number alone, for columns whose head names the currency; always grouped. */
export const formatAmount = (
  amount: Amount,
  currency: Currency,
  locale: Locale,
  digits: MoneyDigits = 'shown',
): string => {
  const exact = decimalOfMinor(amount, CURRENCIES[currency].minorDigits)
  return writeDecimal(roundDecimal(exact, digitsOf(amount, currency, digits)), locale, 'always')
}

/** «12 500 ֏»; in English the sign leads: ֏12,500. */
export const formatMoney = (
  amount: Amount,
  currency: Currency,
  locale: Locale,
  digits: MoneyDigits = 'shown',
): string => {
  const text = formatAmount(amount, currency, locale, digits)
  const { symbol } = CURRENCIES[currency]
  if (locale !== 'en') return `${text}\u00a0${symbol}`
  return text.startsWith('\u2212') ? `\u2212${symbol}${text.slice(1)}` : symbol + text
}
