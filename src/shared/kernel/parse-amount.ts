import { CURRENCY_WORDS } from './currency-words.ts'
import type { Locale } from './locales.ts'
import { Amount, CURRENCIES, type Currency } from './money.ts'
import { err, ok, type Result } from './result.ts'

/**
 * `empty` nothing written · `letters` no number · `unclear` two readings («1.234») or finer than the currency ·
 * `other_currency` another currency is named · `too_large` beyond what can be stored exactly.
 */
export type AmountError = { code: 'empty' | 'letters' | 'unclear' | 'other_currency' | 'too_large' }

type Written = { negative: boolean; number: string; currency: Currency | undefined }

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g
const MINUS = /[\u2010-\u2015\u2212]/g

/** Takes sign, brackets and currency off: «(500)», «500-», «12 500 դր.», «$1,204.50». */
const readWritten = (text: string): Written => {
  let rest = text.replace(SPACES, ' ').replace(MINUS, '-').replaceAll('\u2024', '.').trim()
  let currency: Currency | undefined
  for (const [word, code] of CURRENCY_WORDS) {
    const lower = rest.toLowerCase()
    const bare = rest.replace(/^[-+(]\s*/, '')
    const sign = rest.slice(0, rest.length - bare.length)
    if (lower.slice(sign.length).startsWith(word)) rest = sign + bare.slice(word.length).trim()
    else if (lower.endsWith(word)) rest = rest.slice(0, -word.length).trim()
    else continue
    currency = code
    break
  }
  const bracketed = /^\((.*)\)$/.exec(rest)?.[1]
  const signed = /^([-+]?)\s*(.*?)\s*(-?)$/.exec(bracketed ?? rest)
  const negative = bracketed !== undefined || signed?.[1] === '-' || signed?.[3] === '-'
  return { negative, number: signed?.[2] ?? '', currency }
}

type Digits = { whole: string; fraction: string }

const GROUPS = "[ ']"
const SPACED = new RegExp(`^(\\d{1,3}(?:${GROUPS}\\d{3})+|\\d+)(?:[.,](\\d*))?$`)
const COMMA_GROUPS = /^(\d{1,3}(?:,\d{3})+)\.(\d*)$/
const DOT_GROUPS = /^(\d{1,3}(?:\.\d{3})+),(\d*)$/
const MANY_GROUPS = /^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/
const ONE_GROUP = /^(\d{1,3})([.,])(\d{3})$/

const digitsOnly = (text: string): string => text.replace(/\D/g, '')

/** A single separator before three digits has two readings, unless dram are named (no one has thousandths) or the language writes it so. */
const readOneGroup = (match: RegExpExecArray, named: boolean, locale: Locale): Digits | undefined => {
  const [, head = '', separator, tail = ''] = match
  const ours = locale === 'en' && separator === ','
  if (head.startsWith('0')) return { whole: head, fraction: tail }
  return named || ours ? { whole: head + tail, fraction: '' } : undefined
}

const readDigits = (number: string, named: boolean, locale: Locale): Digits | undefined => {
  const single = ONE_GROUP.exec(number)
  if (single) return readOneGroup(single, named, locale)
  if (MANY_GROUPS.test(number)) return { whole: digitsOnly(number), fraction: '' }
  const match = COMMA_GROUPS.exec(number) ?? DOT_GROUPS.exec(number) ?? SPACED.exec(number)
  if (match) return { whole: digitsOnly(match[1] ?? ''), fraction: match[2] ?? '' }
  return undefined
}

const readExponent = (number: string): Digits | undefined => {
  const match = /^(\d+)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(number)
  if (!match) return undefined
  const [, head = '', tail = '', exponent = '0'] = match
  const digits = head + tail.padEnd(Number(exponent), '0')
  const point = head.length + Number(exponent)
  return { whole: digits.slice(0, point), fraction: digits.slice(point) }
}

/** Cuts what a spreadsheet's binary fractions add (0.30000000000000004); a real remainder beyond the minor unit stays. */
const withoutNoise = (digits: Digits, minorDigits: number): Digits | undefined => {
  const extra = digits.fraction.slice(minorDigits)
  const kept = digits.fraction.slice(0, minorDigits)
  if (/^0*$/.test(extra) || /^0{6,}/.test(extra)) return { ...digits, fraction: kept }
  return undefined
}

/**
 * An amount in minor units from what a person or a file wrote. Never guesses: where thousands and decimals can't be
 * told apart the answer is `unclear`. `locale` is the language the text was typed in, since English groups with commas.
 */
export const parseAmount = (text: string, currency: Currency, locale: Locale): Result<Amount, AmountError> => {
  if (text.trim() === '') return err({ code: 'empty' })
  const written = readWritten(text)
  if (!/^\d[\d.,' ]*(?:E\+?\d+)?$/i.test(written.number)) return err({ code: 'letters' })
  if (written.currency !== undefined && written.currency !== currency) return err({ code: 'other_currency' })
  const named = written.currency !== undefined && CURRENCIES[written.currency].shownDigits === 0
  const digits = readExponent(written.number) ?? readDigits(written.number, named, locale)
  const exact = digits && withoutNoise(digits, CURRENCIES[currency].minorDigits)
  if (!exact) return err({ code: 'unclear' })
  const minor = BigInt(exact.whole + exact.fraction.padEnd(CURRENCIES[currency].minorDigits, '0'))
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return err({ code: 'too_large' })
  return ok(Amount.parse(written.negative && minor > 0n ? -Number(minor) : Number(minor)))
}
