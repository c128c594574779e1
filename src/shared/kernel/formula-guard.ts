/**
 * Text that a spreadsheet would take for a formula when it opens a CSV file gets an apostrophe in front, and loses it
 * again when the file is read back. Numbers and phones stay as they are: nothing in them can run.
 */
const STARTS_FORMULA =
  /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|^[\t\r\n]/u
const NUMBER = /^[+-]\d[\d \u00a0]*(?:[.,]\d+)?$/
const PHONE = /^\+\d[\d ().\u00a0]*$/

const isDangerous = (text: string): boolean => {
  const bare = text.replace(/^'+/, '')
  return STARTS_FORMULA.test(bare) && !NUMBER.test(bare) && !PHONE.test(bare)
}

/** Text that already has apostrophes before a formula gets one more, so that `unguardFormula` gives back every text. */
export const guardFormula = (text: string): string => (isDangerous(text) ? `'${text}` : text)

export const unguardFormula = (text: string): string =>
  text.startsWith("'") && isDangerous(text) ? text.slice(1) : text
