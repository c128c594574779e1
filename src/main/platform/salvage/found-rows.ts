/** Rows that were read out of a damaged file, with where each was found, and the row ids that its indexes name. */
import type { Value } from './record.ts'
import type { SavedRow } from './row-judge.ts'
import { type Columns, openScratch, quoted } from './scratch.ts'

export type FoundRow = {
  /** Its number among all that were found of its table. */
  at: number
  row: SavedRow
  page: number
  /** On a page that the file's own tree gives to this table, as it is now. */
  isInPlace: boolean
  isFromLog: boolean
}

const PLACE = ['found_at', 'found_page', 'found_in_place', 'found_from_log'] as const

type Stored = SavedRow & Record<(typeof PLACE)[number], number>

const asFound = ({ found_at, found_page, found_in_place, found_from_log, ...row }: Stored): FoundRow => ({
  at: found_at,
  row,
  page: found_page,
  isInPlace: found_in_place === 1,
  isFromLog: found_from_log === 1,
})

const NAMED = 'named by an index'

export const openFoundRows = (path: string, columns: Columns) => {
  const stored = new Map<string, { names: readonly string[] }>([[NAMED, { names: ['name', 'uuid', 'row_id'] }]])
  for (const [table, { names }] of columns) stored.set(table, { names: [...PLACE, ...names] })
  const scratch = openScratch(path, stored, 'found_at')

  const open = (table: string, names: readonly string[]) => {
    const filled = [...PLACE.slice(1), ...names]
    const insert = scratch.prepare<Value[], never>(
      `INSERT INTO "${table}" (${quoted(filled)}) VALUES (${filled.map(() => '?').join(', ')})`,
    )
    const all = scratch.prepare<[], Stored>(`SELECT * FROM "${table}" ORDER BY found_at`)
    const at = scratch.prepare<[number], Stored>(`SELECT * FROM "${table}" WHERE found_at = ?`)
    const byUuid = names.includes('uuid')
      ? {
          of: scratch.prepare<[Buffer], Stored>(
            `SELECT * FROM "${table}" WHERE uuid = ? ORDER BY found_in_place DESC, found_at`,
          ),
          each: scratch.prepare<[], { uuid: Buffer }>(
            `SELECT uuid, min(found_at) AS first FROM "${table}" GROUP BY uuid ORDER BY first`,
          ),
        }
      : undefined
    return { names, insert, all, at, byUuid }
  }
  const tables = new Map([...columns].map(([table, { names }]) => [table, open(table, names)]))
  const insertName = scratch.prepare<[string, Buffer, number], never>(
    `INSERT INTO "${NAMED}" (name, uuid, row_id) VALUES (?, ?, ?)`,
  )
  const named = scratch
    .prepare<[string, Buffer], number>(`SELECT row_id FROM "${NAMED}" WHERE name = ? AND uuid = ? ORDER BY found_at`)
    .pluck()

  return {
    add: (table: string, { row, page, isInPlace, isFromLog }: Omit<FoundRow, 'at'>): void => {
      const to = tables.get(table)
      to?.insert.run(page, Number(isInPlace), Number(isFromLog), ...to.names.map((name) => row[name] ?? null))
    },
    addName: (index: string, uuid: Buffer, id: number): void => void insertName.run(index, uuid, id),
    /** After the last was added, before the first is asked for by its identity. */
    arrange: (): void => {
      for (const [table, { byUuid }] of tables) if (byUuid) scratch.index(table, ['uuid', 'found_in_place'])
      scratch.index(NAMED, ['name', 'uuid'])
    },
    /** In the order in which they were found. */
    *of(table: string): Generator<FoundRow> {
      for (const stored of tables.get(table)?.all.iterate() ?? []) yield asFound(stored)
    },
    at: (table: string, at: number): SavedRow | undefined => {
      const stored = tables.get(table)?.at.get(at)
      return stored && asFound(stored).row
    },
    /** Those in their place first: they have what follows from other rows as it last was. */
    withUuid: (table: string, uuid: Buffer): FoundRow[] => (tables.get(table)?.byUuid?.of.all(uuid) ?? []).map(asFound),
    /** Each once, in the order in which they were found. */
    *uuids(table: string): Generator<Buffer> {
      for (const { uuid } of tables.get(table)?.byUuid?.each.iterate() ?? []) yield uuid
    },
    /** Row ids that an index names for a public identity. */
    idsOf: (index: string, uuid: Buffer): number[] => named.all(index, uuid),
    close: scratch.close,
  }
}

export type FoundRows = ReturnType<typeof openFoundRows>
