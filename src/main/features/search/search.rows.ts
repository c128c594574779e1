import { type Compilable, sql as raw, type SelectQueryBuilder } from 'kysely'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Tables } from '#main/platform/db/tables.ts'

type Wanted = SelectQueryBuilder<Tables & { wanted: { value: number } }, 'wanted', { value: number }>

/** Stands for the ids until they are known. No text of ours has a NUL in it. */
const PLACE = '\0ids'

const wanted = (): Wanted =>
  sql.selectFrom(raw<{ value: number }>`json_each(${PLACE})`.as('wanted')).select('wanted.value')

/**
 * Rows for any number of ids as one parameter: the statement is always the same, and so it is built and compiled once. With each
 * key some of these are asked, and building one takes longer than answering it.
 */
export const rowsFor = <Row>(build: (among: Wanted) => Compilable<Row>) => {
  let compiled: { sql: string; parameters: readonly unknown[] } | undefined
  return (read: ReadDb, ids: readonly number[]): Row[] => {
    compiled ??= build(wanted()).compile()
    const list = JSON.stringify(ids)
    return read.allRaw<Row>(compiled.sql, ...compiled.parameters.map((value) => (value === PLACE ? list : value)))
  }
}
