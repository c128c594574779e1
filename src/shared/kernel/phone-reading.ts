import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export type PhoneCountry = CountryCode

/** One way to read the digits: the text to parse and the country to parse it in. */
type Reading = { text: string; country: PhoneCountry }

/**
 * The readings to try after the plain one fails: numbers of Russia and Georgia without their plus, Soviet trunk
 * prefixes (8-10-374, 8 before 0) and the superfluous zero of +374 (0)91.
 */
const otherReadings = (run: string, country: PhoneCountry): Reading[] => {
  const digits = run.replace(/\D/g, '')
  const international = digits.replace(/^(?:810|00)(?=\d{10})/, '')
  if (/^3740\d{8}$/.test(international)) return [{ text: `+374${international.slice(4)}`, country }]
  if (run.includes('+')) return []
  if (international !== digits) return [{ text: `+${international}`, country }]
  if (/^80\d{8}$/.test(digits)) return [{ text: digits.slice(1), country }]
  if (/^(7\d{10}|995\d{9}|374\d{8})$/.test(digits)) return [{ text: `+${digits}`, country }]
  if (/^8\d{10}$/.test(digits)) return [{ text: digits, country: 'RU' }]
  if (/^0322\d{6}$/.test(digits)) return [{ text: digits, country: 'GE' }]
  return []
}

/** The E.164 form of a run of digits that is a valid number in some reading, else undefined. */
export const readPhoneNumber = (run: string, country: PhoneCountry): string | undefined => {
  for (const { text, country: defaultCountry } of [{ text: run, country }, ...otherReadings(run, country)]) {
    const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false })
    if (number?.isValid()) return number.number
  }
  return undefined
}
