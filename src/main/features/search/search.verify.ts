/** Compares the index with the records: every term of every record, by checksum, and the ids that FTS5 itself holds. */
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { listDocuments, type SearchKind } from './search.documents.ts'
import { KINDS } from './search.index.ts'
import { checksumOf, termsText } from './search.terms.ts'

export type IndexReport = { records: number; missing: number; stale: number; extra: number }

const BATCH = 1_000

type IndexedRow = { id: number; checksum: Buffer; held: number }

const indexedIn = (read: ReadDb, kind: SearchKind, from: number, to: number): Map<number, IndexedRow> => {
  const rows = read.allRaw<IndexedRow>(
    `SELECT indexed.id, indexed.checksum, docsize.id IS NOT NULL AS held
     FROM search_${kind}_indexed AS indexed LEFT JOIN search_${kind}_docsize AS docsize ON docsize.id = indexed.id
     WHERE indexed.id >= ? AND indexed.id < ?`,
    from,
    to,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const idsIn = (read: ReadDb, kind: SearchKind, from: number, to: number): number[] =>
  read.allRaw<{ id: number }>(`SELECT id FROM ${kind} WHERE id >= ? AND id < ?`, from, to).map(({ id }) => id)

const lastId = (read: ReadDb, kind: SearchKind): number => {
  const [row] = read.allRaw<{ id: number | null }>(
    `SELECT max(id) AS id FROM (SELECT max(id) AS id FROM ${kind} UNION ALL SELECT max(id) FROM search_${kind}_indexed
     UNION ALL SELECT max(id) FROM search_${kind}_docsize)`,
  )
  return row?.id ?? 0
}

const verifyKind = (read: ReadDb, kind: SearchKind): IndexReport => {
  const report = { records: 0, missing: 0, stale: 0, extra: 0 }
  for (let from = 1; from <= lastId(read, kind); from += BATCH) {
    const indexed = indexedIn(read, kind, from, from + BATCH)
    for (const document of listDocuments[kind](read, idsIn(read, kind, from, from + BATCH))) {
      const row = indexed.get(document.id)
      indexed.delete(document.id)
      report.records++
      if (!row?.held) report.missing++
      else if (!row.checksum.equals(checksumOf(termsText(document)))) report.stale++
    }
    report.extra += indexed.size
  }
  return report
}

/** `missing`, `stale` and `extra` are all 0 where the index says what the records say. */
export const verifyIndex = (read: ReadDb): IndexReport =>
  KINDS.map((kind) => verifyKind(read, kind)).reduce((sum, each) => ({
    records: sum.records + each.records,
    missing: sum.missing + each.missing,
    stale: sum.stale + each.stale,
    extra: sum.extra + each.extra,
  }))
