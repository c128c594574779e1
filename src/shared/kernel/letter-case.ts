import type { Locale } from './locales.ts'

/**
 * Upper case. Unicode turns և into ԵՒ, the spelling before the reform; shops write ԵՎ. Works the same in every
 * language, since Armenian names stand in Russian lists too.
 */
export const upper = (text: string, _locale?: Locale): string => text.replaceAll('և', 'ԵՎ').toUpperCase()

/** First letter upper case, the rest as it is: a date that begins a title. */
export const sentenceStart = (text: string): string => {
  const first = text.charAt(0)
  return (first === 'և' ? 'Եվ' : first.toUpperCase()) + text.slice(1)
}
