/** A verified copy of the shop's file: written aside, reopened, checked, counted, hashed, and only then given its name. */
import { rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { CopyReason, CopyStep } from '#shared/copies/copies.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { asStorageError } from '../db/storage-error.ts'
import { hashInSteps, makeFolder, publishFile, syncFolder, writeFileDurably } from '../durable-file.ts'
import { retold, runAtOnce } from '../worker/run-steps.ts'
import { type CopyDay, dayOfNext } from './copy-day.ts'
import { type CopyFigures, writeFacts } from './copy-facts.ts'
import { hashPathOf, listCopies } from './list-snapshots.ts'
import { pruneSnapshots, removeCopy } from './prune-snapshots.ts'
import { snapshotName } from './snapshot-name.ts'

export type SnapshotRequest = {
  database: string
  backups: string
  at: Instant
  reason: CopyReason
  /** Numbers up to this one were given before, to copies that lie elsewhere or are gone. */
  above?: number
  /** Since the copy before, by a stopwatch. */
  elapsedMs?: number | undefined
  /** Names of copies that are known to be damaged. */
  damaged?: readonly string[]
  /** Copies in a place of the user's are the user's to throw away. */
  keepAll?: boolean
}

export type Snapshot = { path: string; sha256: string; rows: number; sequence: number; bytes: number }

/** Asks the finished copy, before it has its name, what a restored one will be asked again. */
export type AskFigures = (copy: string) => CopyFigures | null

/** The copy is not what it was made from; it is thrown away. */
class SnapshotMismatch extends Error {
  override name = 'SnapshotMismatch'
}

type Counts = Map<string, number>

const countRows = (handle: Database.Database): Counts => {
  const names = handle
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all()
  const count = (name: string) => handle.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0
  return new Map(names.map((name) => [name, count(name)]))
}

/** Somebody may write between the two counts; the copy was made between them too. */
const isBetween = (copied: number, before = 0, after = 0): boolean =>
  copied >= Math.min(before, after) && copied <= Math.max(before, after)

const copyInto = (database: string, part: string): { before: Counts; after: Counts } => {
  // query_only would forbid VACUUM INTO; the connection can't write to the file it reads all the same.
  const source = new Database(database, { readonly: true, fileMustExist: true })
  try {
    const before = countRows(source)
    source.prepare('VACUUM INTO ?').run(part)
    return { before, after: countRows(source) }
  } finally {
    source.close()
  }
}

const headOf = (handle: Database.Database): string =>
  ['application_id', 'user_version'].map((name) => handle.pragma(name, { simple: true })).join(' ')

const verifyCopy = (database: string, part: string, { before, after }: { before: Counts; after: Counts }): Counts => {
  const copy = new Database(part, { readonly: true, fileMustExist: true })
  const source = new Database(database, { readonly: true, fileMustExist: true })
  try {
    copy.pragma('cell_size_check = 1')
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new SnapshotMismatch('quick_check')
    if (headOf(copy) !== headOf(source)) throw new SnapshotMismatch('version')
    const copied = countRows(copy)
    const names = new Set([...before.keys(), ...copied.keys()])
    const differing = [...names].filter((name) => !isBetween(copied.get(name) ?? -1, before.get(name), after.get(name)))
    if (differing.length > 0) throw new SnapshotMismatch(`rows of ${differing.join(', ')}`)
    return copied
  } finally {
    copy.close()
    source.close()
  }
}

/** The next number and the day it falls on, after whatever lies in the folder. */
const placeInOrder = ({ backups, at, above = 0, elapsedMs }: SnapshotRequest): CopyDay & { sequence: number } => {
  const [last] = listCopies(backups)
  const sequence = Math.max(last?.sequence ?? 0, above) + 1
  return { sequence, ...dayOfNext(last, { sequence, at }, elapsedMs) }
}

const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** The copy itself is one statement of SQLite, and so is its check: they tell that they begin. */
const begun = (step: CopyStep['step']): CopyStep => ({ step, done: 0, total: 0 })

const read = (path: string): Generator<CopyStep, string, void> =>
  retold(hashInSteps(path), (bytes) => ({ step: 'reading', ...bytes }))

/** Throws StorageError or SnapshotMismatch; then, and when it is given up, no copy and no half of one is left. */
export function* snapshotInSteps(
  request: SnapshotRequest,
  askFigures: AskFigures = () => null,
): Generator<CopyStep, Snapshot, void> {
  const { database, backups, at, reason, damaged, keepAll = false } = request
  const { sequence, day, dayFrom } = placeInOrder(request)
  const path = join(backups, snapshotName({ sequence, at }))
  const part = `${path}.part`
  let isVerified = false
  try {
    makeFolder(backups)
    rmSync(part, { force: true })
    yield begun('copying')
    const copied = copyInto(database, part)
    yield begun('checking')
    const counts = verifyCopy(database, part, copied)
    const figures = askFigures(part)
    const sha256 = yield* read(part)
    const { size: bytes } = statSync(part)
    const rows = sumOf(counts)
    writeFacts(path, { reason, day, dayFrom, bytes, rows, tables: Object.fromEntries(counts), figures })
    publishFile(part, path)
    writeFileDurably(hashPathOf(path), `${sha256}  ${basename(path)}\n`)
    // Read back after the flush: a dying disk answers "success" and gives back something else.
    if ((yield* read(path)) !== sha256) throw new SnapshotMismatch('read back')
    isVerified = true
    if (!keepAll) pruneSnapshots(backups, { damaged, made: path })
    syncFolder(backups)
    return { path, sha256, rows, sequence, bytes }
  } catch (error) {
    throw asStorageError(error)
  } finally {
    rmSync(part, { force: true })
    if (!isVerified) removeCopy(path)
  }
}

export const takeSnapshot = (request: SnapshotRequest, askFigures?: AskFigures): Snapshot =>
  runAtOnce(snapshotInSteps(request, askFigures))
