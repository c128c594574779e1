/** Numbers as people write them: groups joined, phones without their country and trunk prefix. */

/** One number of a text: its digits, the numbers it may be cut into, and where it stands (end excluded). */
export type NumberRun = {
  readonly digits: string
  readonly parts: readonly string[]
  readonly start: number
  readonly end: number
}

/** The forms under which a number is indexed and asked for. */
export type NumberForms = { readonly whole: readonly string[]; readonly head: string; readonly tail: string }

const MAX_DIGITS = 32
const PHONE_LENGTH = 8
/** A head or tail shorter than this would match every phone. */
const MIN_PARTIAL = 4

const SEPARATOR =
  '[ \\u00A0\\u2007\\u2009\\u202F.\\-\\u2010-\\u2013\\u2024()\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]'
const RUN = new RegExp(`\\+?[0-9\\uFF10-\\uFF19]+(?:${SEPARATOR}{1,3}[0-9\\uFF10-\\uFF19]+)*`, 'gu')
const GROUP = /[0-9\uFF10-\uFF19]+/gu

const NATIONAL: readonly RegExp[] = [
  /^(?:810|00)?3740?(\d{8})$/u,
  /^80(\d{8})$/u,
  /^(?:00)?995(\d{9})$/u,
  /^(?:00)?[78](\d{10})$/u,
]

/** The part of a phone number that is the same however it is dialled; undefined where it is no phone written in full. */
const nationalPart = (digits: string): string | undefined => {
  for (const pattern of NATIONAL) {
    const part = pattern.exec(digits)?.[1]
    if (part !== undefined) return part
  }
  return undefined
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/u, '')

const isPhone = (digits: string): boolean => /^0\d{8}$/u.test(digits) || nationalPart(digits) !== undefined

/** 12 500: one to three digits, then groups of three. */
const isGrouped = (groups: readonly string[]): boolean =>
  groups.length > 1 && /^[1-9]\d{0,2}$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3)

const MAX_GROUPS = 8

/** How many groups from `at` on make a phone number written in full; 0 where none does. */
const phoneSize = (groups: readonly string[], at: number): number => {
  for (let size = Math.min(groups.length - at, MAX_GROUPS); size > 0; size--)
    if (isPhone(groups.slice(at, at + size).join(''))) return size
  return 0
}

/** How many groups from `at` on make one number: a phone, or thousands that do not run into a phone; else one. */
const numberSize = (groups: readonly string[], at: number): number => {
  const phone = phoneSize(groups, at)
  if (phone > 0) return phone
  let size = 1
  while (size < MAX_GROUPS && isGrouped(groups.slice(at, at + size + 1)) && at + size < groups.length) {
    if (phoneSize(groups, at + size) > 0) break
    size++
  }
  return size
}

const MAX_PARTS = 64

const partsOf = (groups: readonly string[]): string[] => {
  const parts: string[] = []
  for (let at = 0; at < groups.length && parts.length < MAX_PARTS; ) {
    const size = numberSize(groups, at)
    parts.push(
      groups
        .slice(at, at + size)
        .join('')
        .slice(0, MAX_DIGITS),
    )
    at += size
  }
  return parts
}

/** The numbers of a text in order, at most `limit`; more than 32 digits in a row are cut. */
export const numbersOf = (text: string, limit: number): NumberRun[] => {
  const runs: NumberRun[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (runs.length === limit) return runs
    const groups = run.normalize('NFKC').match(GROUP) ?? []
    const digits = groups.join('').slice(0, MAX_DIGITS)
    runs.push({ digits, parts: isPhone(digits) ? [digits] : partsOf(groups), start: index, end: index + run.length })
  }
  return runs
}

const reversed = (digits: string): string => [...digits].reverse().join('')

/** `head` and `tail` are empty where the number is shorter than a phone: those are found whole or not at all. */
export const indexForms = (digits: string): NumberForms => {
  const national = nationalPart(digits)
  const whole = [withoutZeros(digits), ...(national === undefined ? [] : [national])]
  const long = digits.length >= PHONE_LENGTH
  return {
    whole,
    head: long ? (national ?? withoutZeros(digits)) : '',
    tail: long ? reversed(digits) : '',
  }
}

const AREA_PREFIX = /^(?:00|810)?374(?=\d{4})/u

/** `head` and `tail` are empty where fewer than four digits were typed. */
export const queryForms = (digits: string): NumberForms => {
  const national = nationalPart(digits)
  const whole = [withoutZeros(digits), ...(national === undefined ? [] : [national])]
  const local = national ?? digits.replace(AREA_PREFIX, '')
  const beginsAsCountry = /^(?:00|810)?374\d?\d?\d?$/u.test(digits)
  return {
    whole,
    head: local.length >= MIN_PARTIAL && !beginsAsCountry ? withoutZeros(local) : '',
    tail: digits.length >= MIN_PARTIAL ? reversed(digits) : '',
  }
}
