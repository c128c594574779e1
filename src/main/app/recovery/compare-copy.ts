/** What a restore would change: a copy held against the present shop, record by record, by identity. */

import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openForReading } from '#main/platform/db/open.ts'
import { makeFolder } from '#main/platform/durable-file.ts'
import { passingFolders, removePassing } from '#main/platform/passing-folder.ts'
import { runAtOnce } from '#main/platform/worker/run-steps.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import {
  type Difference,
  RECORD_KINDS,
  type RecordKind,
  type RestorePreview,
} from '#shared/recovery/recovery.schema.ts'
import { type CopyError, withTakenCopy } from './take-copy.ts'

/** `database` is the present shop's file; null where it can't be read. */
export type CompareRequest = {
  snapshot: string
  /** Where a folder for the look is made, which goes with it. */
  parent: string
  database: string | null
}

/** `sha256` of what was shown: a restore is of that and nothing else. */
export type ComparedCopy = { preview: RestorePreview; sha256: string }

const looks = passingFolders('copy-look-')

/** What a program left that was ended while somebody looked at a copy. */
export const removeLeftLooks = looks.removeLeft

const NAMED = 5

/** `name` of a row of the side it stands on; null for one that nobody would know by it. */
type Kind = { table: string; alive: string; name: (side: string) => string }

const KINDS: Readonly<Record<RecordKind, Kind>> = {
  cases: { table: 'ticket', alive: 'deleted_at IS NULL', name: () => "number || ' · ' || substr(description, 1, 60)" },
  customers: { table: 'customer', alive: 'deleted_at IS NULL', name: () => 'full_name' },
  promises: {
    table: 'follow_up',
    alive: 'TRUE',
    name: (side) => `(SELECT full_name FROM ${side}.customer WHERE id = own.customer_id)`,
  },
  money: { table: 'compensation', alive: 'TRUE', name: () => 'number' },
}

const numberOf = (handle: Database.Database, query: string): number =>
  handle.prepare<[], number>(query).pluck().get() ?? 0

const onlyIn = (handle: Database.Database, side: string, other: string): Record<RecordKind, Difference> => {
  const differenceOf = (kind: RecordKind): Difference => {
    const { table, alive, name } = KINDS[kind]
    const rows = `${side}."${table}" AS own WHERE ${alive} AND NOT EXISTS (SELECT 1 FROM ${other}."${table}" WHERE uuid = own.uuid)`
    const first = handle.prepare<[], string | null>(
      `SELECT ${name(side)} FROM ${rows} ORDER BY own.id DESC LIMIT ${NAMED}`,
    )
    const names = first
      .pluck()
      .all()
      .filter((each) => each !== null)
    return { count: numberOf(handle, `SELECT count(*) FROM ${rows}`), first: names }
  }
  const [cases, customers, promises, money] = RECORD_KINDS.map(differenceOf)
  if (!cases || !customers || !promises || !money) throw new Error('a kind of record is missing')
  return { cases, customers, promises, money }
}

const changedIn = (handle: Database.Database, kind: RecordKind): number => {
  const { table } = KINDS[kind]
  return numberOf(
    handle,
    `SELECT count(*) FROM present."${table}" AS own JOIN main."${table}" AS copied ON copied.uuid = own.uuid
     WHERE own.version <> copied.version`,
  )
}

const compareWith = (handle: Database.Database, database: string): RestorePreview['against'] => {
  // A connection that can't write opens what it attaches the same way.
  handle.prepare('ATTACH ? AS present').run(database)
  return {
    lost: onlyIn(handle, 'present', 'main'),
    back: onlyIn(handle, 'main', 'present'),
    changed: {
      cases: changedIn(handle, 'cases'),
      customers: changedIn(handle, 'customers'),
      promises: changedIn(handle, 'promises'),
    },
  }
}

const previewOf = (handle: Database.Database, database: string | null): RestorePreview => {
  const count = (kind: RecordKind): number =>
    numberOf(handle, `SELECT count(*) FROM "${KINDS[kind].table}" WHERE ${KINDS[kind].alive}`)
  const last = handle.prepare<[], string | null>('SELECT max(created_at) FROM change_log').pluck().get()
  return {
    cases: count('cases'),
    customers: count('customers'),
    openPromises: numberOf(handle, "SELECT count(*) FROM follow_up WHERE status = 'open'"),
    moneyEntries: count('money'),
    lastChangeAt: last ? Instant.parse(last) : null,
    against: database === null ? null : compareWith(handle, database),
  }
}

const compareTaken = (snapshot: string, scratch: string, database: string | null): Result<ComparedCopy, CopyError> =>
  runAtOnce(
    withTakenCopy({ snapshot, scratch }, function* ({ path, sha256 }): Generator<
      never,
      Result<ComparedCopy, never>,
      void
    > {
      yield* []
      const handle = openForReading(path)
      try {
        return ok({ preview: previewOf(handle, database), sha256 })
      } finally {
        handle.close()
      }
    }),
  )

/** Reads both files whole and writes neither. Throws StorageError. */
export const compareCopy = ({ snapshot, parent, database }: CompareRequest): Result<ComparedCopy, CopyError> => {
  makeFolder(parent)
  const folder = looks.make(parent)
  try {
    return compareTaken(snapshot, join(folder, 'taken'), database)
  } finally {
    removePassing(folder)
  }
}
