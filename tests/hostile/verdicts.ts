/** What an answer to a hostile value may look like. */
import type { Outcome } from './port-client.ts'

/** Answered by the protocol itself, whatever the call. */
const OF_THE_PROTOCOL = ['BAD_REQUEST', 'CANCELLED']

/** A stack, a place on this machine, the words of the engine. */
const LEAKS = [
  /\n\s+at /,
  /node_modules|file:\/\/|\.ts:\d+/,
  /SQLITE|SqliteError|better-sqlite3/i,
  /\b(SELECT|INSERT|UPDATE|DELETE)\b[^'"]*\b(FROM|INTO|SET)\b (?!staff_secret)/,
  /(TypeError|RangeError|ReferenceError|ZodError):/,
]
const LONGEST_REFUSAL = 20_000

/** Undefined where nothing is wrong with it. */
export const wrongIn = (
  outcome: Outcome,
  declared: ReadonlySet<string>,
  places: readonly string[],
): string | undefined => {
  if (!('error' in outcome)) return undefined
  const { error } = outcome
  if (error.code === 'UNEXPECTED' || !(declared.has(error.code) || OF_THE_PROTOCOL.includes(error.code)))
    return `answers ${error.code}`
  const text = JSON.stringify(error)
  if (text.length > LONGEST_REFUSAL) return `a refusal of ${text.length} letters`
  const leak = LEAKS.find((each) => each.test(text)) ?? places.find((place) => text.includes(place))
  return leak && `says ${leak}: ${text.slice(0, 300)}`
}

export const declaredOf = (errors: Readonly<Record<string, unknown>>): Set<string> => new Set(Object.keys(errors))

/** A PIN is tried slowly on purpose: that is what keeps guesses out. */
export const TRIES_A_PIN: ReadonlySet<string> = new Set(['WRONG_PIN', 'PIN_WAIT', 'APPROVER_REFUSED'])
