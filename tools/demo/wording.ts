import type { Random } from '../random.ts'
import type { Language } from './plan.types.ts'
import type { Product } from './products.ts'

/** What the blanks of a text are filled with. */
export type Filling = { product: Product | null; size: number | null; language: Language; random: Random }

const WORKDAYS: Record<Language, readonly string[]> = {
  hy: ['երկուշաբթի', 'երեքշաբթի', 'չորեքշաբթի', 'հինգշաբթի', 'ուրբաթ'],
  ru: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
}
const WEEKDAYS: Record<Language, readonly string[]> = {
  hy: ['երկուշաբթի', 'երեքշաբթի', 'չորեքշաբթի', 'հինգշաբթի', 'ուրբաթ', 'շաբաթ', 'կիրակի'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
// Two to four: after these a Russian noun keeps the form that the texts use.
const FEW: Record<Language, readonly string[]> = {
  hy: ['երկու', 'երեք', 'չորս'],
  ru: ['два', 'три', 'четыре'],
  en: ['two', 'three', 'four'],
}

const NBSP = '\u00a0'
const BLANK = /\{([a-z]\w*)\}/gi
const SENTENCE_START = /(^|[։.!?★☆(]\s*)$/u

export const dram = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, NBSP)}${NBSP}֏`

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const hundreds = (amount: number): number => Math.round(amount / 100) * 100

const fillBlank = (blank: string, { product, size, language, random }: Filling): string | undefined => {
  switch (blank) {
    case 'item':
    case 'Item':
      return product?.forms[language].object
    case 'items':
      return product?.forms[language].of
    case 'size':
      return size === null ? undefined : String(size)
    case 'size2':
      return size === null ? undefined : String(size + 1)
    case 'price':
      return product ? dram(product.price) : undefined
    case 'price2':
      return product ? dram(hundreds(product.price * 0.8)) : undefined
    case 'day':
      return random.pick(WORKDAYS[language])
    case 'n':
      return random.pick(FEW[language])
    case 'order':
      return `W-${random.int(1001, 1239)}`
    default:
      return undefined
  }
}

/** Throws when a blank stays open: an unfinished sentence must never reach the screen. */
export const fill = (text: string, filling: Filling): string =>
  text.replace(BLANK, (whole, blank: string, offset: number) => {
    const word = fillBlank(blank, filling)
    if (word === undefined) throw new RangeError(`Nothing fills ${whole} in: ${text}`)
    return blank === 'Item' || SENTENCE_START.test(text.slice(0, offset)) ? capital(word) : word
  })

/** Whether the customer spoke of what a phrase, a note or an apology is about; an empty need suits everybody. */
export const mentions = (text: string, needs: string): boolean => needs === '' || new RegExp(needs, 'iu').test(text)

export const needsSize = (text: string): boolean => text.includes('{size')

/** `{day:2}` becomes the name of the day after tomorrow; `weekday` answers 1 to 7. */
export const fillDays = (text: string, language: Language, weekday: (day: number) => number): string =>
  text.replace(/\{day:(-?\d+)\}/g, (_whole, offset: string, position: number) => {
    const name = WEEKDAYS[language][weekday(Number(offset)) - 1] ?? ''
    return SENTENCE_START.test(text.slice(0, position)) ? capital(name) : name
  })
