import { systemClock } from '#main/platform/clock.ts'
import { encodeCursor } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { addDays, LocalDate } from '#shared/kernel/local-date.ts'
import { compareSizes, type Measure, type Side, type Turns, withSides } from '../bench.ts'
import { BENCH_TIME_ZONE } from '../build-shop.ts'
import { type Comparison, USUAL_GROWTH } from '../judge.ts'
import { prepareReads } from '../limits/reads.ts'
import { createRandom } from '../random.ts'

const ROUNDS = 200
const WARM_UP = 20
const SHOWN = 200
const PAGE = 51

type Record = { id: number; uuid: Buffer }

/** A record for each round, from all over the table. */
const pick = ({ raw }: Side, table: 'ticket' | 'customer'): ((round: number) => Record) => {
  const last = Number(raw.prepare(`SELECT max(id) FROM ${table}`).pluck().get())
  const find = raw.prepare<[number], Record>(`SELECT id, uuid FROM ${table} WHERE id = ?`)
  const random = createRandom(11)
  const records = Array.from({ length: ROUNDS + WARM_UP }, () => find.get(1 + random.below(last)))
  return (round) => {
    const record = records[round % records.length]
    if (!record) throw new Error(`no record in ${table}`)
    return record
  }
}

const openCase = (side: Side): Turns => {
  const { openCase: rows } = prepareReads(side.raw)
  const ticketOf = pick(side, 'ticket')
  return {
    ours: (round) => {
      const id = TicketId.parse(blobToUuid(ticketOf(round).uuid))
      const { tickets, followUps } = side.client
      return Promise.all([tickets.get({ id }), followUps.listOfTicket({ ticketId: id }), tickets.timeline({ id })])
    },
    limit: (round) => rows(ticketOf(round).uuid, ticketOf(round).id),
  }
}

const today = (): LocalDate => localDateOf(systemClock(), BENCH_TIME_ZONE)
const FIRST = LocalDate.parse('1970-01-01')
const range = (from: LocalDate, to: LocalDate) => ({ from, before: `${to}~` })

const dueList = ({ client, raw }: Side): Turns => {
  const { dueList: rows } = prepareReads(raw)
  const dayOf = (round: number) => addDays(today(), (round % 30) - 5)
  return {
    ours: (round) => client.followUps.listOpen({ from: dayOf(round), to: dayOf(round) }),
    limit: (round) => rows(range(dayOf(round), dayOf(round)), PAGE),
  }
}

const board = ({ client, raw }: Side): Turns => {
  const { board: rows } = prepareReads(raw)
  const day = today()
  const ranges = [
    range(FIRST, addDays(day, -1)),
    range(day, day),
    range(addDays(day, 1), addDays(day, 1)),
    range(addDays(day, 2), addDays(day, 6)),
  ]
  return { ours: () => client.followUps.board({}), limit: () => rows(ranges, day, SHOWN) }
}

const customerTimeline = (side: Side): Turns => {
  const { customerTimeline: rows } = prepareReads(side.raw)
  const customerOf = pick(side, 'customer')
  return {
    ours: (round) => side.client.customers.timeline({ id: CustomerId.parse(blobToUuid(customerOf(round).uuid)) }),
    limit: (round) => rows(customerOf(round).id),
  }
}

const phoneTail = (side: Side): Turns => {
  const { phoneTail: rows } = prepareReads(side.raw)
  const customerOf = pick(side, 'customer')
  const digits = side.raw.prepare<[number], string>('SELECT digits_reversed FROM contact WHERE customer_id = ?').pluck()
  const tails = Array.from({ length: ROUNDS + WARM_UP }, (_, round) => {
    const reversed = (digits.get(customerOf(round).id) ?? '').slice(0, 6)
    return { reversed, text: [...reversed].reverse().join('') }
  })
  const tailOf = (round: number) => tails[round % tails.length] ?? { reversed: '', text: '' }
  return {
    ours: (round) => side.client.search.find({ text: tailOf(round).text, only: 'customer' }),
    limit: (round) => rows(tailOf(round).reversed),
  }
}

const listPage = (side: Side): Turns => {
  const { listPage: rows } = prepareReads(side.raw)
  const ticketOf = pick(side, 'ticket')
  return {
    ours: (round) => side.client.tickets.list({ view: 'all', cursor: encodeCursor([ticketOf(round).id]) }),
    limit: (round) => rows(ticketOf(round).id),
  }
}

const screens: readonly [name: string, turns: (side: Side) => Turns][] = [
  ['open a case', openCase],
  ['due list, one day', dueList],
  ["Today's board", board],
  ['timeline of a person', customerTimeline],
  ['phone tail', phoneTail],
  ['page of the list of cases', listPage],
]

export const reads: Measure = {
  name: 'reads',
  run: ({ shops }) =>
    withSides(shops, async (sides) => {
      const comparisons: Comparison[] = []
      for (const [name, turnsOf] of screens) {
        comparisons.push({
          name,
          unit: 'ms',
          limitIs: 'the same rows by prepared statements',
          checks: [{ at: 'p50', ratio: 3, orPlus: 1 }],
          growth: USUAL_GROWTH,
          sizes: await compareSizes(sides, turnsOf, { rounds: ROUNDS, warmUp: WARM_UP, undisturbed: true }),
        })
      }
      return comparisons
    }),
}
