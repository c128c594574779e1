import { otherLayouts } from './layout-slip.ts'
import { type LocalDate, type LocalTime, localTimeFrom } from './local-date.ts'
import { err, ok, type Result } from './result.ts'
import { dayOf } from './typed-day.ts'
import { readFacts } from './typed-facts.ts'

export type TypedDate = { date: LocalDate; time: LocalTime | null }

/** `unknown` not understood · `past` before now · `impossible` no such day or hour, or day and weekday disagree. */
export type TypedDateError = { code: 'unknown' | 'past' | 'impossible' }

export type TypedDateContext = { today: LocalDate; now?: LocalTime }

const readOneLayout = (text: string, { today, now }: TypedDateContext): Result<TypedDate, TypedDateError> => {
  const facts = readFacts(text)
  if (typeof facts === 'string') return err({ code: facts })
  const day = dayOf(facts, today)
  if (!day.ok) return err({ code: day.error })
  const date = day.value
  const time = facts.hour === undefined ? null : localTimeFrom(facts.hour, facts.minute ?? 0)
  if (time === undefined) return err({ code: 'impossible' })
  const passed = date < today || (date === today && time !== null && now !== undefined && time <= now)
  return passed ? err({ code: 'past' }) : ok({ date, time })
}

const LONGEST_TEXT = 80

/**
 * The day (and hour) somebody typed for a promise, in any of the three languages: «ուրբ», «վաղը 18», «пт», «14.5»,
 * «14.05.2026, 18:00», and whatever `formatDueDay` writes; also with the wrong keyboard layout on («gn» for «пт»).
 * A bare number counts days, as in «call again in 3»: «3» and «+3» are in three days, the third of a month is «3-ին» or
 * «3.6». A weekday is the coming one, never today. `now` makes an hour that has passed today `past`.
 */
export const readTypedDate = (text: string, context: TypedDateContext): Result<TypedDate, TypedDateError> => {
  if (text.length > LONGEST_TEXT) return err({ code: 'unknown' })
  const asTyped = readOneLayout(text, context)
  if (asTyped.ok || asTyped.error.code !== 'unknown') return asTyped
  for (const reading of otherLayouts(text)) {
    const slipped = readOneLayout(reading, context)
    if (slipped.ok) return slipped
  }
  return asTyped
}
