const DAY_MS = 86_400_000
/** Spreadsheets count days from here, and those of old Macintoshes 1 462 days later. */
const EPOCH_SERIAL = 25_569
const DAYS_TO_1904 = 1_462
const LAST_FALSE_SERIAL = Date.UTC(1900, 1, 28)

/** Whole numbers without an exponent or a tail: a phone is often kept as one. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)

/** Spreadsheets count a 29 February 1900 that never was: days before it stand one too early. */
const dayText = (ms: number): string => {
  const right = ms <= LAST_FALSE_SERIAL - DAY_MS ? ms + DAY_MS : ms
  const text = new Date(Math.round(right / 1000) * 1000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

const FIRST_DAY = Date.UTC(1899, 11, 30)
const LAST_DAY = Date.UTC(9999, 11, 31)

export type NumberReading = { isDate: boolean; from1904: boolean }

/** A number as it is shown: a day where the cell is dressed as one and there is such a day. */
export const textOfNumber = (raw: string, { isDate, from1904 }: NumberReading): string => {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim()
  const ms = (value - EPOCH_SERIAL + (from1904 ? DAYS_TO_1904 : 0)) * DAY_MS
  return isDate && ms >= FIRST_DAY && ms < LAST_DAY ? dayText(ms) : numberText(value)
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Characters that XML can't hold are written with their number. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const SHORT = 12

/** A text of its own: a piece of a larger one keeps all of that in memory. */
export const ownText = (text: string): string => (text.length > SHORT ? Buffer.from(text).toString() : text)
