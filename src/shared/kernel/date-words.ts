import { DATE_NAMES } from './date-names.ts'
import type { Weekday } from './local-date.ts'

/**
 * One spelling of what people type: lower case, և and եւ as եվ, ё as е, the dot and colon of the Armenian keyboard as
 * ours, no marks inside words, no year mark («2026 թ.», «2026 г.»).
 */
export const plainDateText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/և|եւ/g, 'եվ')
    .replaceAll('ё', 'е')
    .replace(/[\u055a-\u055c\u055e\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2024\u2027]/g, '.')
    .replace(/[\u2010-\u2015\u2212\u058a]/g, '-')
    .replace(/(\d)\u0589(?=\d)/g, '$1:')
    .replace(/[\u0589\u055d]/g, ' ')
    .replace(/(\d{4})\s*(?:թվականի|թվական|թվ|թ|года|год|г)(?![\p{L}])\.?/gu, '$1 ')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()

/** Forms of one name: the whole words, and stems that may take an ending of up to three letters. */
type Forms = { words: readonly string[]; stems: readonly string[] }

const fold = (word: string): string => plainDateText(word)

/** Russian and Armenian names lose their last vowel before an ending: среда → среду, կիրակի → կիրակվա. */
const stemOf = (word: string): string => word.replace(/[аьейияի]+$/u, '')

const formsOf = (lists: readonly (readonly string[])[], index: number): Forms => {
  const words = lists.map((list) => fold(list[index] ?? ''))
  return { words, stems: words.map(stemOf).filter((stem) => stem.length >= 4) }
}

const languages = [DATE_NAMES.hy, DATE_NAMES.ru, DATE_NAMES.en]
const MONTHS = Array.from({ length: 12 }, (_, i) =>
  formsOf(
    languages.flatMap(({ monthsOfDay, months, monthsShort }) => [months, monthsOfDay, monthsShort]),
    i,
  ),
)
const WEEKDAYS = Array.from({ length: 7 }, (_, i) =>
  formsOf(
    languages.flatMap(({ weekdays, weekdaysShort }) => [weekdays, weekdaysShort]),
    i,
  ),
)

/** Short forms that no prefix of a full name covers. */
const MORE_WEEKDAYS: Readonly<Record<string, Weekday>> = { երկշ: 1, երքշ: 2, չրքշ: 3, հնգշ: 4, շբթ: 6, su: 7, sa: 6 }

const only = (hits: readonly number[]): number | undefined => (hits.length === 1 ? hits[0] : undefined)

/** Exact word, else the one name that begins so (three letters or more), else the one whose stem the word has. */
const findName = (names: readonly Forms[], text: string): number | undefined => {
  const word = text.replace(/\.$/, '')
  const indexes = (test: (forms: Forms) => boolean): number[] =>
    names.flatMap((forms, i) => (test(forms) ? [i + 1] : []))
  const exact = indexes(({ words }) => words.includes(word))
  if (exact.length > 0) return only(exact)
  if (word.length < 3) return undefined
  const begun = indexes(({ words }) => words.some((full) => full.startsWith(word)))
  if (begun.length > 0) return only(begun)
  return only(indexes(({ stems }) => stems.some((stem) => word.startsWith(stem) && word.length - stem.length <= 3)))
}

/** 1–12 of a month's name in any of the languages and cases; the text as `plainDateText` leaves it. */
export const monthOf = (word: string): number | undefined => findName(MONTHS, word)

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

export const weekdayOf = (word: string): Weekday | undefined => {
  const more = MORE_WEEKDAYS[word]
  if (more) return more
  const index = findName(WEEKDAYS, word)
  return index === undefined ? undefined : DAYS[index - 1]
}

const NEAR_DAYS: Readonly<Record<string, number>> = {
  երեկ: -1,
  այսօր: 0,
  էսօր: 0,
  այսօրվա: 0,
  վաղը: 1,
  վաղվա: 1,
  էգուց: 1,
  вчера: -1,
  сегодня: 0,
  сег: 0,
  завтра: 1,
  зав: 1,
  послезавтра: 2,
  yesterday: -1,
  today: 0,
  tod: 0,
  tomorrow: 1,
  tom: 1,
  tmr: 1,
  tmrw: 1,
}

/** Days from today of «երեկ», «այսօր», «վաղը», «послезавтра», «tomorrow». */
export const nearDayOf = (word: string): number | undefined => NEAR_DAYS[word]
