import { type Instant, instantOf } from '#shared/kernel/instant.ts'
import { addDays, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

const MIDNIGHT = LocalTime.parse('00:00')
// Days that nobody's books hold would leave the calendar with a step or an offset more.
const FIRST = LocalDate.parse('1900-01-01')
const LAST = LocalDate.parse('9998-12-31')

const within = (day: LocalDate): LocalDate => (day < FIRST ? FIRST : day > LAST ? LAST : day)

/** The moments of a period of days on the shop's clock: from the first of them up to, but not including, the second. */
export const momentsOf = (
  { from, to }: { from?: LocalDate | null; to?: LocalDate | null },
  timeZone: string,
): { since: Instant | null; before: Instant | null } => ({
  since: from ? instantOf(within(from), MIDNIGHT, timeZone) : null,
  before: to ? instantOf(addDays(within(to), 1), MIDNIGHT, timeZone) : null,
})
