/** A record as its history tells it, and a row held against that. */

import { loggedValues } from '#main/platform/change-log/change-log.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { Value } from '#main/platform/salvage/record.ts'
import type { SavedRow, TableShape } from '#main/platform/salvage/row-judge.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import type { History, Told } from './histories.ts'

/** Columns of the row that are not as told; those that follow from other rows are in no history. */
export const differingFromTold = (table: string, row: SavedRow, told: Told): string[] => {
  const derived = RECORDED_TABLES.get(table) ?? []
  const present = JSON.parse(loggedValues(row) ?? '{}') as Told
  return Object.keys(told).filter((name) => !derived.includes(name) && present[name] !== told[name])
}

const storedAs = (told: unknown, isBlob: boolean): Value | undefined => {
  if (told === null || typeof told === 'number') return told
  if (typeof told === 'string') return isBlob ? uuidToBlob(told) : told
  return undefined
}

/** Undefined where what is told is no whole row. `over` has the columns that no history tells. */
export const rowAsTold = (
  { values: told }: Pick<History, 'values'>,
  id: number,
  shape: TableShape,
  over: Readonly<Record<string, Value>> = {},
): SavedRow | undefined => {
  const given: Record<string, Value> = { ...over }
  for (const [name, each] of Object.entries(told)) {
    const value = storedAs(each, shape.isBlob(name))
    if (value !== undefined && shape.names.includes(name)) given[name] = value
  }
  const row = shape.complete(id, given)
  return shape.isValid(row) ? row : undefined
}
