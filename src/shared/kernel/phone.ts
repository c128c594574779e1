import { reverseDigits } from './format-phone.ts'
import { type PhoneCountry, readPhoneNumber } from './phone-reading.ts'

/** One number of a cell. `raw` is what was written and is kept whatever we make of it; saving never hangs on `valid`. */
export type CleanPhone = {
  raw: string
  e164: string | null
  extension: string | null
  /** Of the E.164 form, else of the text: for finding a number by its tail. */
  digitsReversed: string
  valid: boolean
}

const EXTENSION =
  /[\s,(]*(?<!\p{L})(?:դոմ|ներքին|ներք|լրաց|добавочный|доб|внутр|вн|extension|ext|int|[xх#])[.:\s]*(\d{1,6})(?!\d)\)?/iu
const RUN = /\+?\s*\(?\d[\d\s().-]*\d/gu
const SEPARATOR = /\s*(?::::|[/;,|\\\n\r])\s*/u
/** A spreadsheet has taken the number for a quantity: 3.74911E+10 has lost digits, 37477000101.0 is doubtful. */
const SPREADSHEET_DAMAGE = /^\d+(?:[.,]\d+)?E\+?\d+$|^\d{9,}[.,]0+$/i

/** Nobody writes numbers at such length: it is another text in the wrong column, and reading it could take minutes. */
const LONGEST_CELL = 400

/** Same length as the text, so that places found in it hold in the original. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200f\u202a-\u202f\u205f-\u2069\ufeff\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u058a]/g, '-')
    .replace(/\u2024/g, '.')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\uff0b/g, '+')

const digitCount = (text: string): number => text.replace(/\D/g, '').length

const invalid = (raw: string): CleanPhone => ({
  raw,
  e164: null,
  extension: null,
  digitsReversed: reverseDigits(plain(raw)),
  valid: false,
})

const found = (raw: string, e164: string, extension: string | null): CleanPhone => ({
  raw,
  e164,
  extension,
  digitsReversed: reverseDigits(e164),
  valid: true,
})

/** Two numbers parted by nothing but a space: the first place where both halves are valid. */
const readPair = (raw: string, run: string, country: PhoneCountry): CleanPhone[] | undefined => {
  for (const gap of run.matchAll(/\s+/g)) {
    const [left, right] = [run.slice(0, gap.index), run.slice(gap.index)]
    const [first, second] = [readPhoneNumber(left, country), readPhoneNumber(right, country)]
    if (first && second) return [found(left.trim(), first, null), found(raw.replace(left, '').trim(), second, null)]
  }
  return undefined
}

const readPart = (raw: string, country: PhoneCountry): CleanPhone[] => {
  const text = plain(raw)
  if (SPREADSHEET_DAMAGE.test(text.trim())) return [invalid(raw)]
  const extension = EXTENSION.exec(text)
  const [run = ''] = text.replace(EXTENSION, ' ').match(RUN) ?? []
  const e164 = readPhoneNumber(run.trim(), country)
  if (e164) return [found(raw, e164, extension?.[1] ?? null)]
  return readPair(raw, run, country) ?? [invalid(raw)]
}

/** Cuts «տուն 010 123456 բջջ 077 000101» after each number, so that each keeps the words before it. */
const cutAfterNumbers = (segment: string): string[] => {
  const text = plain(segment)
  const cuts: number[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (digitCount(run) < 5) continue
    const end = index + run.length
    const note = EXTENSION.exec(text.slice(end))
    cuts.push(note?.index === 0 ? end + note[0].length : end)
  }
  if (cuts.length < 2) return [segment]
  return cuts.map((end, i) => segment.slice(cuts[i - 1] ?? 0, i === cuts.length - 1 ? undefined : end).trim())
}

/** A tail that is no number of its own («/19», «, доб. 3») stays with the number before it. */
const joinTails = (segments: readonly string[]): string[] => {
  const joined: string[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    const short = digitCount(segment) < 5 && digitCount(segment) > 0
    if (last !== undefined && short && digitCount(last) >= 5) joined[joined.length - 1] = `${last}, ${segment}`
    else joined.push(segment)
  }
  return joined
}

/** Every number of a cell or field, in the order written; empty text has none, unreadable text one invalid entry. */
export const cleanPhones = (cellText: string, defaultCountry: PhoneCountry = 'AM'): CleanPhone[] => {
  const cell = cellText.trim().replace(/^['’]\s*(?=[+\d(])/, '')
  if (cell === '') return []
  if (cell.length > LONGEST_CELL || SPREADSHEET_DAMAGE.test(plain(cell))) return [invalid(cell)]
  const whole = readPart(plain(cell).replace(/[/,]/g, ' '), defaultCountry)
  if (whole.length === 1 && whole[0]?.e164 && digitCount(cell) <= 12 && !whole[0].extension) {
    return [found(cell, whole[0].e164, null)]
  }
  return joinTails(cell.split(SEPARATOR).filter((segment) => segment !== ''))
    .flatMap(cutAfterNumbers)
    .flatMap((part) => readPart(part, defaultCountry))
}
