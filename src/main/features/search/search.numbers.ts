/** Case numbers as people say them: 412, 00412, 2026-412, 2026-00412, on a further computer 2026-B00412. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'

const CASE_NUMBER = /^\s*(?:№|#)?\s*(?:(?<year>\d{4})\s*[-–/]\s*)?(?<letter>\p{L})?(?<sequence>\d{1,9})\s*$/u

/** The cases of that number, the newest first; more than one where only the sequence was typed. */
export const findTicketsByNumber = (read: ReadDb, text: string, limit: number): { id: number; class: 'exact' }[] => {
  const { year, letter, sequence } = CASE_NUMBER.exec(text.slice(0, 40))?.groups ?? {}
  if (sequence === undefined) return []
  const named = sql
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('number_sequence', '=', Number(sequence))
    .where('deleted_at', 'is', null)
    .orderBy('number_year', 'desc')
    .limit(limit)
  const rows = read.all(year === undefined ? named : named.where('number_year', '=', Number(year)))
  return rows
    .filter(({ number }) => letter === undefined || number.includes(`-${letter.toUpperCase()}`))
    .map(({ id }) => ({ id, class: 'exact' as const }))
}
