/**
 * The full-text index: made of the records, never a record itself, so it is no migration. It has its own version and is dropped
 * and filled again when that changes. Beside each FTS5 table stands what was indexed of each record, as a checksum.
 */
import type { Trx } from '#main/platform/db/door.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { findDocument, listDocuments, type SearchDocument, type SearchKind } from './search.documents.ts'
import { checksumOf, termsText } from './search.terms.ts'

/** Raised with every change to the folding rules, the documents or the tables: older indexes are filled anew. */
export const INDEX_VERSION = 2

export const KINDS: readonly SearchKind[] = ['customer', 'ticket']

/**
 * A beginning of one of these lengths (with its class letter) streams, newest first. A longer one has to be gathered from all its words
 * first, which for a common word takes tens of milliseconds in a shop of a million cases; few words are longer.
 */
const PREFIXES = '2 3 4 5 6 7 8 9 10 11 12 13 14'

const CREATE = KINDS.flatMap((kind) => [
  `CREATE VIRTUAL TABLE search_${kind} USING fts5(
     terms, content='', contentless_delete=1, detail=none, prefix='${PREFIXES}', tokenize="ascii tokenchars '@'"
   )`,
  `CREATE TABLE search_${kind}_indexed (id INTEGER PRIMARY KEY, checksum BLOB NOT NULL, title TEXT NOT NULL) STRICT`,
])

const DROP = KINDS.flatMap((kind) => [
  `DROP TABLE IF EXISTS search_${kind}`,
  `DROP TABLE IF EXISTS search_${kind}_indexed`,
])

/** `next` is the id that filling goes on with; null when all records of the kind are in. */
export type IndexState = { version: number; next: Readonly<Record<SearchKind, number | null>> }

type StateRow = { version: number; next_customer: number | null; next_ticket: number | null }

export const findIndexState = (read: ReadDb): IndexState | undefined => {
  const [table] = read.allRaw<{ name: string }>(`SELECT name FROM sqlite_schema WHERE name = 'search_state'`)
  if (!table) return undefined
  const [row] = read.allRaw<StateRow>('SELECT version, next_customer, next_ticket FROM search_state')
  return row && { version: row.version, next: { customer: row.next_customer, ticket: row.next_ticket } }
}

/** An empty index that has to be filled from the first record on. */
export const recreateIndex = (trx: Trx): void => {
  for (const statement of [...DROP, 'DROP TABLE IF EXISTS search_state', ...CREATE]) trx.runRaw(statement)
  trx.runRaw(
    'CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, next_customer INTEGER, next_ticket INTEGER) STRICT',
  )
  trx.runRaw('INSERT INTO search_state (id, version, next_customer, next_ticket) VALUES (1, ?, 1, 1)', INDEX_VERSION)
}

type Indexed = { checksum: Buffer; title: string }

export const findIndexed = (read: ReadDb, kind: SearchKind, id: number): Indexed | undefined =>
  read.allRaw<Indexed>(`SELECT checksum, title FROM search_${kind}_indexed WHERE id = ?`, id)[0]

const removeDocument = (trx: Trx, kind: SearchKind, id: number): void => {
  trx.runRaw(`DELETE FROM search_${kind} WHERE rowid = ?`, id)
  trx.runRaw(`DELETE FROM search_${kind}_indexed WHERE id = ?`, id)
}

const insertDocument = (trx: Trx, kind: SearchKind, document: SearchDocument, terms: string): void => {
  trx.runRaw(`INSERT INTO search_${kind} (rowid, terms) VALUES (?, ?)`, document.id, terms)
  trx.runRaw(
    `INSERT INTO search_${kind}_indexed (id, checksum, title) VALUES (?, ?, ?)`,
    document.id,
    checksumOf(terms),
    kind === 'customer' ? document.title : '',
  )
}

const putDocument = (trx: Trx, kind: SearchKind, document: SearchDocument): void => {
  const terms = termsText(document)
  const known = findIndexed(trx, kind, document.id)
  if (known?.checksum.equals(checksumOf(terms))) return
  if (known) removeDocument(trx, kind, document.id)
  insertDocument(trx, kind, document, terms)
}

/** Brings the index up to date with one record as it now stands; a record that is gone or in the bin leaves the index. */
export const indexRecord = (trx: Trx, kind: SearchKind, id: number): void => {
  const document = findDocument(trx, kind, id)
  if (document) putDocument(trx, kind, document)
  else if (findIndexed(trx, kind, id)) removeDocument(trx, kind, id)
}

/** Fills the index with the next `size` records of a kind. Returns the id to go on with, or null where there is none. */
export const fillNext = (trx: Trx, kind: SearchKind, from: number, size: number): number | null => {
  const ids = trx
    .allRaw<{ id: number }>(`SELECT id FROM ${kind} WHERE id >= ? ORDER BY id LIMIT ?`, from, size)
    .map(({ id }) => id)
  for (const document of listDocuments[kind](trx, ids)) putDocument(trx, kind, document)
  const last = ids.at(-1)
  const next = last === undefined || ids.length < size ? null : last + 1
  trx.runRaw(`UPDATE search_state SET next_${kind} = ? WHERE id = 1`, next)
  return next
}

const MERGE_PAGES = 200

/** One short step of joining segments in each kind; false when there was nothing to join. */
export const mergeSome = (trx: Trx): boolean => {
  const changesBefore = totalChanges(trx)
  for (const kind of KINDS)
    trx.runRaw(`INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('merge', ?)`, MERGE_PAGES)
  // The command itself counts as one change for each kind.
  return totalChanges(trx) - changesBefore > KINDS.length
}

const totalChanges = (read: ReadDb): number => read.allRaw<{ n: number }>('SELECT total_changes() AS n')[0]?.n ?? 0

export const countIndexed = (read: ReadDb): number =>
  KINDS.reduce(
    (sum, kind) => sum + (read.allRaw<{ n: number }>(`SELECT count(*) AS n FROM search_${kind}_indexed`)[0]?.n ?? 0),
    0,
  )
