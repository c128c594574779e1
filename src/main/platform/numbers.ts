/** Numbers for people: gapless per computer and year, taken inside the saving transaction, never reused. */
import type { Trx } from './db/door.ts'
import { sql } from './db/query.ts'

type Kind = 'ticket' | 'compensation'

export type TakenNumber = { year: number; sequence: number; letter: string }

/** The first computer of a shop; only further ones show their letter. */
const FIRST_LETTER = 'A'

const letterOf = (trx: Trx): string => {
  const device = trx.first(sql.selectFrom('device').select('letter').where('id', '=', trx.deviceId))
  if (!device) throw new Error('this computer is not registered in the shop')
  return device.letter === FIRST_LETTER ? '' : device.letter
}

export const takeNumber = (trx: Trx, kind: Kind, year: number): TakenNumber => {
  trx.run(
    sql
      .insertInto('number_counter')
      .values({ kind, device_id: trx.deviceId, year, last: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'device_id', 'year'])
          .doUpdateSet((eb) => ({ last: eb('number_counter.last', '+', 1) })),
      ),
  )
  const counter = trx.first(
    sql
      .selectFrom('number_counter')
      .select('last')
      .where('kind', '=', kind)
      .where('device_id', '=', trx.deviceId)
      .where('year', '=', year),
  )
  if (!counter) throw new Error('the number counter was not written')
  return { year, sequence: counter.last, letter: letterOf(trx) }
}

/** `2026-00412`, on a further computer `2026-B00412`. */
export const ticketNumber = ({ year, sequence, letter }: TakenNumber): string =>
  `${year}-${letter}${String(sequence).padStart(5, '0')}`

const isOfThisCentury = (year: number): boolean => year >= 2000 && year < 2100

/** `Վ26-0151`: the shop's own document number of a money entry (վերադարձ); a clock gone astray by a century shows it. */
export const compensationNumber = ({ year, sequence, letter }: TakenNumber): string =>
  `Վ${isOfThisCentury(year) ? String(year).slice(2) : year}-${letter}${String(sequence).padStart(4, '0')}`
