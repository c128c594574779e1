/** Rows of the tables without a history: the copy has what can't have changed, the damaged file what came later. */

import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import type { DamagedRows } from '#main/platform/salvage/read-damaged.ts'
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import { differingFromCopy } from './loose-tables.ts'

export type ChosenLoose = { rows: Map<number, SavedRow>; lost: SavedRow[] }

type Sources = { table: string; found: DamagedRows; base: CopiedRows; isTrue?: (row: SavedRow) => boolean }

export const chooseLoose = ({ table, found, base, isTrue = () => true }: Sources): ChosenLoose => {
  const copied = base.get(table) ?? new Map<number, SavedRow>()
  const rows = new Map<number, SavedRow>()
  for (const { row, isInPlace } of found.rows.get(table) ?? []) {
    const copy = copied.get(row.id)
    if (!isInPlace || !isTrue(row) || (copy && differingFromCopy(table, row, copy).length > 0)) continue
    rows.set(row.id, row)
  }
  const isDamaged = !found.whole.has(table)
  const seen = new Set((found.rows.get(table) ?? []).filter(({ isInPlace }) => isInPlace).map(({ row }) => row.id))
  for (const [id, copy] of copied) {
    // Not in a table that is whole: removed since.
    if (!rows.has(id) && isTrue(copy) && (isDamaged || seen.has(id))) rows.set(id, copy)
  }
  const lost = (found.rows.get(table) ?? []).filter(({ row, isInPlace }) => isInPlace && !rows.has(row.id))
  return { rows, lost: lost.map(({ row }) => row) }
}
