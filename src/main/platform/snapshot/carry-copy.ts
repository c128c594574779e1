/** Carries a verified copy to the second place: written aside, flushed, read back from the device, and only then given its name. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { TargetRefusal } from '#shared/files/files.contract.ts'
import { type ByteProgress, publishFile, syncFolder, writeFileDurably } from '../durable-file.ts'
import { hashFromDeviceInSteps } from '../hash-from-device.ts'
import { removeParts } from '../leftovers.ts'
import { systemReason } from '../target-file.ts'
import { readFacts, writeFacts } from './copy-facts.ts'
import { type Copy, hashPathOf, listCopies } from './list-snapshots.ts'
import { pruneSnapshots, removeCopy } from './prune-snapshots.ts'
import { RETENTION, tighter } from './retention.ts'
import { copiesIn, isPlaceThere, type SecondPlace } from './second-place.ts'

export type CarryRequest = {
  /** The copy in the shop's folder. */
  path: string
  place: SecondPlace
  /** Names of copies that are damaged in the place. */
  damaged: readonly string[]
}

/** Of the writing, and then of the reading back. */
export type CarryProgress = ByteProgress

/** `SOURCE`: the copy in the shop's folder is not what was verified. `DIFFERS`: the place gives back something else. */
export type CarryProblem = TargetRefusal | 'SOURCE' | 'DIFFERS'
export type CarryOutcome = { problem: CarryProblem } | { problem: null; copies: Copy[] }

const CHUNK_BYTES = 1024 * 1024
const FLUSH_BYTES = 16 * CHUNK_BYTES
/** For the names, the facts and what a file system needs for itself. */
const SPARE_BYTES = 256 * 1024

const expectedHash = (path: string): string => readFileSync(hashPathOf(path), 'utf8').trim().split(/\s+/)[0] ?? ''

function* writePart(from: string, part: string, total: number): Generator<CarryProgress, string, void> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const source = openSync(from, 'r')
  try {
    const target = openSync(part, 'w')
    try {
      for (let done = 0, read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
        hash.update(chunk.subarray(0, read))
        for (let written = 0; written < read; ) written += writeSync(target, chunk, written, read - written)
        done += read
        // A stick that would keep all of it for the end says nothing for a minute then.
        if (done % FLUSH_BYTES < read) fsyncSync(target)
        yield { done, total }
      }
      fsyncSync(target)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
  return hash.digest('hex')
}

function* writeCopy(from: string, folder: string): Generator<CarryProgress, CarryProblem | null, void> {
  const path = join(folder, basename(from))
  const part = `${path}.part`
  const expected = expectedHash(from)
  const facts = readFacts(from)
  try {
    const written = yield* writePart(from, part, statSync(from).size)
    if (written !== expected) return 'SOURCE'
    if ((yield* hashFromDeviceInSteps(part)) !== expected) return 'DIFFERS'
    if (facts) writeFacts(path, facts)
    publishFile(part, path)
    writeFileDurably(hashPathOf(path), `${expected}  ${basename(path)}\n`)
    syncFolder(folder)
    return null
  } finally {
    // The stick may be gone; then there is nothing to clear either.
    if (statSync(part, { throwIfNoEntry: false })) rmSync(part, { force: true })
  }
}

const hasRoom = (folder: string, bytes: number): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= bytes + SPARE_BYTES
}

const isAlreadyThere = (request: CarryRequest): boolean => {
  // Damaged there: it is carried once more.
  if (request.damaged.includes(basename(request.path))) return false
  const { size } = statSync(request.path)
  const there = listCopies(copiesIn(request.place)).find(({ name }) => name === basename(request.path))
  return there?.bytes === size && expectedHash(there.path) === expectedHash(request.path)
}

function* carry(request: CarryRequest): Generator<CarryProgress, CarryOutcome, void> {
  const { path, place, damaged } = request
  if (!isPlaceThere(place)) return { problem: 'MISSING' }
  const folder = copiesIn(place)
  const pruned = () => pruneSnapshots(folder, { damaged, made: join(folder, basename(path)) })
  if (isAlreadyThere(request)) return { problem: null, copies: pruned() }
  removeParts(folder)
  // By its own rule first; then ever fewer, down to the newest good one, until there is room.
  for (const retention of [RETENTION, ...tighter(RETENTION)]) {
    pruneSnapshots(folder, { damaged, retention })
    if (!hasRoom(folder, statSync(path).size)) continue
    try {
      const problem = yield* writeCopy(path, folder)
      if (problem === null) return { problem, copies: pruned() }
      removeCopy(join(folder, basename(path)))
      return { problem }
    } catch (error) {
      if (systemReason(error) !== 'DISK_FULL') throw error
    }
  }
  return { problem: 'DISK_FULL' }
}

/** Throws only what is not about the place. */
export function* carryCopy(request: CarryRequest): Generator<CarryProgress, CarryOutcome, void> {
  try {
    return yield* carry(request)
  } catch (error) {
    const problem = systemReason(error)
    if (problem === undefined) throw error
    return { problem: isPlaceThere(request.place) ? problem : 'MISSING' }
  }
}
