import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '#shared/kernel/instant.ts'
import { hashFile } from '../durable-file.ts'
import { type DatedCopy, dayOfNext } from './copy-day.ts'
import { type CopyFacts, readFacts } from './copy-facts.ts'
import { compareNewestFirst, parseSnapshotName } from './snapshot-name.ts'

/** A finished copy as its files tell of it. */
export type Copy = DatedCopy & {
  path: string
  name: string
  bytes: number
  /** Null where they were lost, and for copies of the first versions. */
  facts: CopyFacts | null
  /** Shorter or longer than it was made: damaged, without reading it. */
  isCut: boolean
}

export const hashPathOf = (snapshot: string): string => `${snapshot}.sha256`

type Named = { path: string; name: string; sequence: number; at: Instant }

const namedCopies = (folder: string): Named[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .flatMap((name) => {
          const parsed = parseSnapshotName(name)
          return parsed ? [{ ...parsed, name, path: join(folder, name) }] : []
        })
        .filter(({ path }) => existsSync(hashPathOf(path)))
        .sort(compareNewestFirst)
    : []

/** Finished copies with their hash beside them, the newest first. */
export const listSnapshots = (folder: string): string[] => namedCopies(folder).map(({ path }) => path)

/** The same with what is known of each. */
export const listCopies = (folder: string): Copy[] => {
  let last: DatedCopy | undefined
  return namedCopies(folder)
    .reverse()
    .map((named) => {
      const facts = readFacts(named.path)
      const { size } = statSync(named.path)
      // Days never count back: what was copied from elsewhere joins the day it lies among.
      const { day, dayFrom } = facts && facts.day >= (last?.day ?? 0) ? facts : dayOfNext(last, named)
      const copy = { ...named, day, dayFrom, bytes: size, facts, isCut: facts !== null && facts.bytes !== size }
      last = copy
      return copy
    })
    .reverse()
}

/** Whether the copy is still, bit by bit, what was verified when it was made. */
export const isIntact = (snapshot: string, hash: (path: string) => string = hashFile): boolean => {
  const path = hashPathOf(snapshot)
  if (!statSync(path).isFile()) return false
  const [expected, name] = readFileSync(path, 'utf8').trim().split(/\s+/)
  return name === basename(snapshot) && hash(snapshot) === expected
}
