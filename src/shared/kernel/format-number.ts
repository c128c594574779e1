import { type Decimal, decimalOf, roundDecimal } from './decimal-text.ts'
import type { Locale } from './locales.ts'

const NBSP = '\u00a0'
const MINUS = '\u2212'

type Separators = { group: string; decimal: string; minimumGroupingDigits: number; percent: string }

const SEPARATORS: Readonly<Record<Locale, Separators>> = {
  hy: { group: NBSP, decimal: ',', minimumGroupingDigits: 2, percent: '%' },
  ru: { group: NBSP, decimal: ',', minimumGroupingDigits: 1, percent: `${NBSP}%` },
  en: { group: ',', decimal: '.', minimumGroupingDigits: 1, percent: '%' },
}

/** `auto` leaves 1234 whole in Armenian; `always` is for columns, where digits stand under one another. */
export type Grouping = 'auto' | 'always' | 'never'

export type NumberOptions = { minDigits?: number; maxDigits?: number; grouping?: Grouping }

const grouped = (whole: string, locale: Locale, grouping: Grouping): string => {
  const { group, minimumGroupingDigits } = SEPARATORS[locale]
  const least = grouping === 'always' ? 4 : 3 + minimumGroupingDigits
  if (grouping === 'never' || whole.length < least) return whole
  return whole.replace(/\B(?=(\d{3})+$)/g, group)
}

/** Places a decimal in the language's separators; the minus is U+2212, as wide as a digit. */
export const writeDecimal = ({ negative, whole, fraction }: Decimal, locale: Locale, grouping: Grouping): string =>
  (negative ? MINUS : '') +
  grouped(whole, locale, grouping) +
  (fraction === '' ? '' : SEPARATORS[locale].decimal + fraction)

export const formatNumber = (
  value: number,
  locale: Locale,
  { minDigits = 0, maxDigits = Math.max(minDigits, 3), grouping = 'auto' }: NumberOptions = {},
): string => {
  if (!Number.isFinite(value)) return '–'
  const rounded = roundDecimal(decimalOf(value), maxDigits)
  const optional = rounded.fraction.slice(minDigits).replace(/0+$/, '')
  return writeDecimal({ ...rounded, fraction: rounded.fraction.slice(0, minDigits) + optional }, locale, grouping)
}

/** A share between 0 and 1 as a percentage with at most `maxDigits` places. */
export const formatPercent = (share: number, locale: Locale, maxDigits = 0): string => {
  if (!Number.isFinite(share)) return '–'
  const { negative, whole, fraction } = decimalOf(share)
  const padded = fraction.padEnd(2, '0')
  const shifted = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, '')
  const rounded = roundDecimal({ negative, whole: shifted, fraction: padded.slice(2) }, maxDigits)
  const trimmed = { ...rounded, fraction: rounded.fraction.replace(/0+$/, '') }
  return writeDecimal(trimmed, locale, 'auto') + SEPARATORS[locale].percent
}

const SIZE_UNITS: Readonly<Record<Locale, readonly string[]>> = {
  hy: ['բայթ', 'ԿԲ', 'ՄԲ', 'ԳԲ', 'ՏԲ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  en: ['B', 'KB', 'MB', 'GB', 'TB'],
}

/** Steps of 1024 under the plain names, the way the file manager of the shop's computer counts. */
export const formatFileSize = (bytes: number, locale: Locale): string => {
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < SIZE_UNITS[locale].length - 1) {
    size /= 1024
    unit += 1
  }
  const maxDigits = unit > 0 && size < 9.95 ? 1 : 0
  return formatNumber(size, locale, { maxDigits }) + NBSP + SIZE_UNITS[locale][unit]
}
