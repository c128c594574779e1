/** Numbers below the counters that stand in no record and in no recorded gap. */
import type { Trx } from '#main/platform/db/door.ts'
import { insertRow } from '#main/platform/db/row-writer.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import { compensationNumber, ticketNumber } from '#main/platform/numbers.ts'
import { NUMBER_LETTER } from '../verify/ledgers.ts'

type Counter = { kind: 'ticket' | 'compensation'; year: number; last: number; deviceId: number; letter: string }
type Range = { first: number; last: number }

const countersOf = (trx: Trx): Counter[] =>
  trx.allRaw<Counter>(
    `SELECT kind, year, last, device.id AS deviceId, letter FROM number_counter JOIN device ON device.id = device_id`,
  )

const given = (trx: Trx, { kind, year, letter, deviceId }: Counter): Set<number> => {
  const records = trx.allRaw<{ n: number }>(
    `SELECT number_sequence AS n FROM ${kind} WHERE number_year = ? AND ${NUMBER_LETTER} = ?`,
    year,
    letter,
  )
  const gaps = trx.allRaw<Range>(
    'SELECT first, last FROM number_gap WHERE kind = ? AND device_id = ? AND year = ?',
    kind,
    deviceId,
    year,
  )
  const numbers = new Set(records.map(({ n }) => n))
  for (const { first, last } of gaps) for (let n = first; n <= last; n++) numbers.add(n)
  return numbers
}

const missingRanges = (numbers: ReadonlySet<number>, last: number): Range[] => {
  const ranges: Range[] = []
  for (let n = 1; n <= last; n++) {
    if (numbers.has(n)) continue
    const open = ranges.at(-1)
    if (open?.last === n - 1) open.last = n
    else ranges.push({ first: n, last: n })
  }
  return ranges
}

const wordOf = ({ kind, year, letter }: Counter, sequence: number): string => {
  const number = { year, sequence, letter: letter === 'A' ? '' : letter }
  return kind === 'ticket' ? ticketNumber(number) : compensationNumber(number)
}

/** Raises each counter to the highest number that stands in a record. */
const raiseCounters = (trx: Trx): void => {
  for (const kind of ['ticket', 'compensation'] as const) {
    trx.runRaw(
      `INSERT INTO number_counter (kind, device_id, year, last)
       SELECT '${kind}', device.id, number_year, max(number_sequence)
       FROM ${kind} JOIN device ON device.letter = ${NUMBER_LETTER} GROUP BY device.id, number_year
       ON CONFLICT (kind, device_id, year) DO UPDATE SET last = max(last, excluded.last)`,
    )
  }
}

export const recordMissingNumbers = (trx: Trx): string[] => {
  raiseCounters(trx)
  return countersOf(trx).flatMap((counter) => {
    const ranges = missingRanges(given(trx, counter), counter.last)
    for (const { first, last } of ranges) {
      insertRow(trx, 'number_gap', {
        uuid: uuidToBlob(trx.newUuid()),
        kind: counter.kind,
        device_id: counter.deviceId,
        year: counter.year,
        first,
        last,
        cause: 'salvaged',
        created_at: trx.at,
        created_by: trx.actor.staffId,
      })
    }
    return ranges.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => wordOf(counter, first + n)),
    )
  })
}
