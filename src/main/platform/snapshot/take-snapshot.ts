/** A verified copy of the shop's file: written aside, reopened, checked, counted, hashed, and only then given its name. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '#shared/kernel/instant.ts'
import { asStorageError } from '../db/storage-error.ts'
import { hashFile, publishFile, syncFolder, writeFileDurably } from '../durable-file.ts'
import { hashPathOf, pruneSnapshots, snapshotName } from './list-snapshots.ts'

export type SnapshotRequest = { database: string; backups: string; at: Instant; keep?: number }
export type Snapshot = { path: string; sha256: string; rows: number }

/** The copy is not what it was made from; it is thrown away. */
class SnapshotMismatch extends Error {
  override name = 'SnapshotMismatch'
}

const KEPT = 10

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

const verifyCopy = (database: string, part: string, { before, after }: { before: Counts; after: Counts }): number => {
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
    return [...copied.values()].reduce((sum, count) => sum + count, 0)
  } finally {
    copy.close()
    source.close()
  }
}

/** Throws StorageError or SnapshotMismatch; then no copy and no half of one is left. */
export const takeSnapshot = ({ database, backups, at, keep = KEPT }: SnapshotRequest): Snapshot => {
  const path = join(backups, snapshotName(at))
  const part = `${path}.part`
  try {
    mkdirSync(backups, { recursive: true })
    rmSync(part, { force: true })
    const rows = verifyCopy(database, part, copyInto(database, part))
    const sha256 = hashFile(part)
    publishFile(part, path)
    writeFileDurably(hashPathOf(path), `${sha256}  ${snapshotName(at)}\n`)
    // Read back after the flush: a dying disk answers "success" and gives back something else.
    if (hashFile(path) !== sha256) throw new SnapshotMismatch('read back')
    pruneSnapshots(backups, keep, path)
    syncFolder(backups)
    return { path, sha256, rows }
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof SnapshotMismatch) rmSync(hashPathOf(path), { force: true })
    throw asStorageError(error)
  }
}
