/** What is known of the records that could not be brought back. */
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import type { Loosened } from '#main/platform/salvage/write-rows.ts'
import type { LostRecord } from './choose-recorded.ts'
import type { Told } from './histories.ts'

export type Missing = {
  byTable: Map<string, number>
  numbers: string[]
  customers: string[]
  days: string[]
}

type LostLoose = { table: string; row: SavedRow }

const text = (values: Told, name: string): string[] => {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? [value] : []
}

const different = (texts: readonly string[]): string[] => [...new Set(texts)].sort()

export const describeMissing = (
  lost: readonly LostRecord[],
  loose: readonly LostLoose[],
  loosened: readonly Loosened[],
  givenNumbers: readonly string[],
): Missing => {
  const gone = [
    ...lost.map(({ table, history, row }) => ({ table, values: { ...row, ...history?.values } as Told })),
    ...loose.map(({ table, row }) => ({ table, values: row as Told })),
    ...loosened.filter(({ column }) => column === null).map(({ table, row }) => ({ table, values: row as Told })),
  ]
  const byTable = new Map<string, number>()
  for (const { table } of gone) byTable.set(table, (byTable.get(table) ?? 0) + 1)
  return {
    byTable,
    numbers: different([...givenNumbers, ...gone.flatMap(({ values }) => text(values, 'number'))]),
    customers: different(gone.flatMap(({ table, values }) => (table === 'customer' ? text(values, 'full_name') : []))),
    days: different(gone.flatMap(({ values }) => text(values, 'created_at').map((at) => at.slice(0, 10)))),
  }
}
