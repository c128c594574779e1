/** A damaged file read from end to end, and the entries of the change log that it and the copy prove. */
import type { Row } from '#main/platform/db/tables.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { type FoundRows, openFoundRows } from '#main/platform/salvage/found-rows.ts'
import { openPageImages } from '#main/platform/salvage/page-images.ts'
import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import { type DamagedTables, readDamaged } from '#main/platform/salvage/read-damaged.ts'
import type { SavedRow, TableShape } from '#main/platform/salvage/row-judge.ts'
import { type DeviceUuids, type EntryCandidate, type ProvenLog, proveEntries } from './prove-entries.ts'

export type ReadFile = {
  found: FoundRows
  tables: DamagedTables
  log: ProvenLog
  /** The newest changes can't be read, the file ends before its copy does, or its log was another's: what came later nobody knows. */
  mayLackLater: boolean
}

/** A row of the change log as the judge has let it through: each column of the type that its table says. */
export const asEntry = (row: SavedRow): Row<'change_log'> => row as unknown as Row<'change_log'>

export function* rowsOfBoth(found: FoundRows, base: CopiedRows, table: string): Generator<SavedRow> {
  yield* base.of(table)
  for (const { row } of found.of(table)) yield row
}

const uuidsOf = (found: FoundRows, base: CopiedRows): DeviceUuids => {
  const uuids = new Map<number, string[]>()
  for (const { id, uuid } of rowsOfBoth(found, base, 'device')) {
    if (Buffer.isBuffer(uuid)) uuids.set(id, [...new Set([...(uuids.get(id) ?? []), blobToUuid(uuid)])])
  }
  return uuids
}

function* candidatesOf(found: FoundRows, base: CopiedRows): Generator<EntryCandidate> {
  for (const row of base.of('change_log')) yield { entry: asEntry(row), at: row.id, isOfCopy: true, isFromLog: false }
  for (const { row, at, isFromLog } of found.of('change_log'))
    yield { entry: asEntry(row), at, isOfCopy: false, isFromLog }
}

const lastStampOf = (base: CopiedRows): string => {
  let last = ''
  for (const { stamp } of base.of('change_log')) if (String(stamp) > last) last = String(stamp)
  return last
}

type Sources = { database: string; base: CopiedRows; shapes: ReadonlyMap<string, TableShape>; scratch: string }

/** `scratch`: a file to make. What was found is to be closed by the caller. */
export const readFile = ({ database, base, shapes, scratch }: Sources, withLog = true): ReadFile => {
  const found = openFoundRows(scratch, shapes)
  const images = openPageImages(database, { withLog })
  try {
    const tables = readDamaged(images, shapes, found)
    const log = proveEntries(candidatesOf(found, base), uuidsOf(found, base))
    if (log.isForeignLog && withLog) {
      found.close()
      return { ...readFile({ database, base, shapes, scratch }, false), mayLackLater: true }
    }
    const mayLackLater = !tables.ended.has('change_log') || log.lastOfFile < lastStampOf(base)
    return { found, tables, log, mayLackLater }
  } catch (error) {
    found.close()
    throw error
  } finally {
    images.close()
  }
}
