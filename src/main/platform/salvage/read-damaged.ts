/** Everything of a damaged file that can still be read as a row of one of our tables, with where it was found. */
import { keysOf, kindOf, rowsOf, type StoredRow } from './page-cells.ts'
import type { PageImages } from './page-images.ts'
import type { SavedRow, TableShape } from './row-judge.ts'
import { findTablePages, identityIndexOf } from './table-pages.ts'

export type FoundRow = {
  row: SavedRow
  page: number
  /** On a page that the file's own tree gives to this table, as it is now. */
  isInPlace: boolean
  isFromLog: boolean
}

export type DamagedRows = {
  rows: ReadonlyMap<string, readonly FoundRow[]>
  /** Row ids that the index of a table names for a public identity. */
  idsOf: (table: string, uuid: Buffer) => readonly number[]
  whole: ReadonlySet<string>
  /** Tables whose newest rows were read: after them came nothing. */
  ended: ReadonlySet<string>
}

type Fitting = { table: string; row: SavedRow }

/** Where the tree above a page is torn: the one table that every row on it fits. */
const onlyTableOf = (stored: readonly (readonly Fitting[])[]): string | undefined => {
  const [table, ...others] = new Set(stored.flatMap((fitting) => fitting.map((each) => each.table)))
  return others.length === 0 && stored.every((fitting) => fitting.length === 1) ? table : undefined
}

const fittingOf = (cell: StoredRow, shapes: ReadonlyMap<string, TableShape>): Fitting[] =>
  [...shapes].flatMap(([table, shape]) => {
    const row = shape.read(cell)
    return row ? [{ table, row }] : []
  })

const UUID_BYTES = 16

export const readDamaged = (images: PageImages, shapes: ReadonlyMap<string, TableShape>): DamagedRows => {
  const { owner, whole, last } = findTablePages(images, [...shapes.keys()])
  const torn = new Set<string>()
  const tornPages = new Set<number>()
  const tear = (table: string, page: number): void => {
    torn.add(table)
    tornPages.add(page)
  }
  const rows = new Map<string, FoundRow[]>([...shapes.keys()].map((table) => [table, []]))
  const ids = new Map<string, number[]>()
  // A log has the same row many times over.
  const judged = new Map<string, Fitting[]>()

  for (const { page, bytes, isCurrent, isFromLog } of images.all()) {
    const kind = kindOf(page, bytes)
    if (kind === 'index') {
      const index = isCurrent ? owner.get(page) : undefined
      if (index === undefined) continue
      for (const [uuid, id] of keysOf(page, bytes, images.current)) {
        if (!Buffer.isBuffer(uuid) || uuid.length !== UUID_BYTES || typeof id !== 'number') continue
        const key = `${index} ${uuid.toString('hex')}`
        ids.set(key, [...(ids.get(key) ?? []), id])
      }
    }
    if (kind !== 'rows') continue
    const stored = rowsOf(page, bytes, images.current).map((cell) => {
      const known = judged.get(cell.key)
      const fitting = known ?? fittingOf(cell, shapes)
      judged.set(cell.key, fitting)
      return { fitting, isKnown: known !== undefined }
    })
    const place = isCurrent ? (owner.get(page) ?? onlyTableOf(stored.map(({ fitting }) => fitting))) : undefined
    for (const { fitting, isKnown } of stored) {
      if (place && !fitting.some(({ table }) => table === place)) tear(place, page)
      for (const { table, row } of fitting) {
        const isInPlace = place === table
        if (isInPlace || !isKnown) rows.get(table)?.push({ row, page, isInPlace, isFromLog })
      }
    }
    // Cells that could not be read at all.
    const start = page === 1 ? 100 : 0
    if (place && stored.length !== bytes.readUInt16BE(start + 3)) tear(place, page)
  }
  return {
    rows,
    idsOf: (table, uuid) => ids.get(`${identityIndexOf(table)} ${uuid.toString('hex')}`) ?? [],
    whole: new Set([...whole].filter((table) => !torn.has(table))),
    ended: new Set([...last].filter(([, page]) => !tornPages.has(page)).map(([table]) => table)),
  }
}
