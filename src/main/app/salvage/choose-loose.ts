/** Rows of the tables without a history: the copy has what can't have changed, the damaged file what came later. */

import type { ChosenRows } from '#main/platform/salvage/chosen-rows.ts'
import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import { differingFromCopy } from './loose-tables.ts'
import type { ReadFile } from './read-file.ts'

type Sources = {
  table: string
  file: ReadFile
  base: CopiedRows
  isTrue: (row: SavedRow) => boolean
  chosen: ChosenRows
}

/** Puts what it chooses into `chosen`, and returns what is lost. */
export const chooseLoose = ({ table, file: { found, tables }, base, isTrue, chosen }: Sources): SavedRow[] => {
  const seen = new Set<number>()
  for (const { row, isInPlace } of found.of(table)) {
    if (!isInPlace) continue
    seen.add(row.id)
    const copy = base.withId(table, row.id)
    if (isTrue(row) && !(copy && differingFromCopy(table, row, copy).length > 0)) chosen.put(table, row)
  }
  const isDamaged = !tables.whole.has(table)
  for (const copy of base.of(table)) {
    // Not in a table that is whole: removed since.
    if (!chosen.withId(table, copy.id) && isTrue(copy) && (isDamaged || seen.has(copy.id))) chosen.put(table, copy)
  }
  const lost: SavedRow[] = []
  for (const { row, isInPlace } of found.of(table)) if (isInPlace && !chosen.withId(table, row.id)) lost.push(row)
  return lost
}
