/** What somebody may give alone: held against what already stands, with the limits of now. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { CompensationKind, ExceededLimit } from '#shared/compensations/compensations.schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Amount } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { MoneyLimits } from '#shared/settings/settings.schema.ts'

export type OverLimit = { code: 'OVER_LIMIT'; limit: ExceededLimit; allowed: Amount; wouldBe: Amount }

/** Given to please, without a claim. */
const GOODWILL: readonly CompensationKind[] = ['gift', 'discount']

/** What was given and not taken back: who reverses somebody else's entry gains nothing by it. */
const sums = sql
  .selectFrom('compensation as given')
  .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('given.amount'), eb.lit(0)).as('sum'))
  .where('given.reverses_id', 'is', null)
  .where(({ not, exists, selectFrom }) =>
    not(exists(selectFrom('compensation').select('id').whereRef('compensation.reverses_id', '=', 'given.id'))),
  )

const sumOf = (read: ReadDb, query: typeof sums): number => read.first(query)?.sum ?? 0

type Gift = { ticketId: number; staffId: number; today: LocalDate; kind: CompensationKind; amount: number }

export const checkLimits = (read: ReadDb, limits: MoneyLimits, gift: Gift): Result<void, OverLimit> => {
  const ofDay = sums.where('given.created_by', '=', gift.staffId).where('given.booked_on', '=', gift.today)
  const isGoodwill = GOODWILL.includes(gift.kind)
  const standing: Record<ExceededLimit, () => number> = {
    perCase: () => sumOf(read, sums.where('given.ticket_id', '=', gift.ticketId)),
    perDay: () => sumOf(read, ofDay),
    goodwillPerDay: () => (isGoodwill ? sumOf(read, ofDay.where('given.kind', 'in', GOODWILL)) : 0),
  }
  for (const limit of ['perCase', 'perDay', 'goodwillPerDay'] as const) {
    const allowed = limits[limit]
    if (allowed === null || (limit === 'goodwillPerDay' && !isGoodwill)) continue
    const wouldBe = standing[limit]() + gift.amount
    if (wouldBe > allowed) return err({ code: 'OVER_LIMIT', limit, allowed, wouldBe: wouldBe as Amount })
  }
  return ok(undefined)
}
