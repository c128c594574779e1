/** Everything of a damaged file that can still be read as a row of one of our tables, with where it was found. */
import { createHash } from 'node:crypto'
import type { FoundRows } from './found-rows.ts'
import { childrenOf, keysOf, kindOf, rowsOf, type StoredRow } from './page-cells.ts'
import type { PageImages } from './page-images.ts'
import type { TableShape } from './row-judge.ts'
import { findTablePages, identityIndexOf, lastOf, rootAbove } from './table-pages.ts'

export type DamagedTables = {
  /** Row ids that the index of a table names for a public identity. */
  idsOf: (table: string, uuid: Buffer) => readonly number[]
  whole: ReadonlySet<string>
  /** Tables whose tree begins where it should, and was not read to its end: rows may be missing that nobody knows of. */
  broken: ReadonlySet<string>
  /** Tables whose newest rows were read: after them came nothing. */
  ended: ReadonlySet<string>
}

type Shapes = ReadonlyMap<string, TableShape>

/** Where the tree above a page is torn: the one table that every row on it fits. */
const onlyTableOf = (stored: readonly (readonly string[])[]): string | undefined => {
  const [table, ...others] = new Set(stored.flat())
  return others.length === 0 && stored.every((fitting) => fitting.length === 1) ? table : undefined
}

const UUID_BYTES = 16

/** The same for the same bytes of the same row. */
const fingerprintOf = ({ id, payload }: StoredRow): string =>
  createHash('sha1').update(`${id} `).update(payload).digest('base64')

/** Fills `found`. */
export const readDamaged = (images: PageImages, shapes: Shapes, found: FoundRows): DamagedTables => {
  const { owner, whole, rooted, last } = findTablePages(images, [...shapes.keys()])
  const parents = new Map<number, number>()
  const torn = new Set<string>()
  const tornPages = new Set<number>()
  const placed = new Map<string, Set<number>>()
  const tear = (table: string, page: number): void => {
    torn.add(table)
    tornPages.add(page)
  }
  // A log has the same row many times over: which tables it fits is asked once.
  const judged = new Map<string, readonly string[]>()
  const tablesOf = (cell: StoredRow): { fitting: readonly string[]; isKnown: boolean } => {
    const fingerprint = fingerprintOf(cell)
    const known = judged.get(fingerprint)
    if (known) return { fitting: known, isKnown: true }
    const fitting = [...shapes].filter(([, shape]) => shape.fits(cell)).map(([table]) => table)
    judged.set(fingerprint, fitting)
    return { fitting, isKnown: false }
  }

  for (const { page, bytes, isCurrent, isFromLog } of images.all()) {
    const kind = kindOf(page, bytes)
    if (kind === 'index') {
      const index = isCurrent ? owner.get(page) : undefined
      if (index === undefined) continue
      for (const [uuid, id] of keysOf(page, bytes, images.current)) {
        if (!Buffer.isBuffer(uuid) || uuid.length !== UUID_BYTES || typeof id !== 'number') continue
        found.addName(index, uuid, id)
      }
    }
    if (kind === 'inner' && isCurrent) for (const child of childrenOf(page, bytes)) parents.set(child, page)
    if (kind !== 'rows') continue
    const stored = rowsOf(page, bytes, images.current).map((cell) => ({ cell, ...tablesOf(cell) }))
    const place = isCurrent ? (owner.get(page) ?? onlyTableOf(stored.map(({ fitting }) => fitting))) : undefined
    if (place) placed.set(place, (placed.get(place) ?? new Set()).add(page))
    for (const { cell, fitting, isKnown } of stored) {
      if (place && !fitting.includes(place)) {
        tear(place, page)
        // On the page of another: its own tree no longer leads to it.
        for (const table of fitting) torn.add(table)
      }
      for (const table of fitting) {
        const isInPlace = place === table
        const row = isInPlace || !isKnown ? shapes.get(table)?.rowOf(cell) : undefined
        if (row) found.add(table, { row, page, isInPlace, isFromLog })
      }
    }
    // Cells that could not be read at all.
    const start = page === 1 ? 100 : 0
    if (place && stored.length !== bytes.readUInt16BE(start + 3)) tear(place, page)
  }
  found.arrange()
  const endOf = (table: string): number | undefined => {
    if (last.has(table)) return last.get(table)
    const [root, ...others] = new Set([...(placed.get(table) ?? [])].map((page) => rootAbove(parents, page)))
    return others.length === 0 ? lastOf(images, root) : undefined
  }
  const isEnded = (table: string): boolean => {
    const end = endOf(table)
    return end !== undefined && !tornPages.has(end)
  }
  const isWhole = (table: string): boolean => whole.has(table) && !torn.has(table)
  return {
    idsOf: (table, uuid) => found.idsOf(identityIndexOf(table), uuid),
    whole: new Set([...whole].filter(isWhole)),
    broken: new Set([...rooted].filter((table) => !isWhole(table))),
    ended: new Set([...shapes.keys()].filter(isEnded)),
  }
}
