/**
 * A disk as POSIX promises it and no better: what was written since a file's last flush may be there, or not, or in halves, in any
 * order; a name that was made, changed or removed since its folder's last flush may be so or not, and a folder without a name takes all
 * in it along.
 */
import { dirname } from 'node:path'
import type { Random } from '#tools/random.ts'
import type { Step } from './trace.ts'

const SECTOR = 512

type Change = { offset: number; data: Buffer } | { size: number }
type Inode = { durable: Buffer; pending: Change[]; isFolder?: true }
type Naming = { folder: string; path: string; inode: Inode | undefined }

/** Paths and contents as they may be found after the power is back. */
export type Image = ReadonlyMap<string, Buffer>

/** One copy for all of them: a log of four megabytes takes fifty changes between two flushes. */
const withChanges = (content: Buffer, changes: readonly Change[]): Buffer => {
  if (changes.length === 0) return content
  const ends = changes.map((change) => ('size' in change ? change.size : change.offset + change.data.length))
  const next = Buffer.alloc(Math.max(content.length, ...ends))
  content.copy(next)
  let size = content.length
  for (const change of changes) {
    if ('size' in change) {
      if (change.size < size) next.fill(0, change.size, size)
      size = change.size
    } else {
      change.data.copy(next, change.offset)
      size = Math.max(size, change.offset + change.data.length)
    }
  }
  return next.subarray(0, size)
}

/** A write as the sectors that reach the disk one by one. */
const sectorsOf = (change: Change): Change[] => {
  if ('size' in change) return [change]
  const pieces: Change[] = []
  for (let at = 0; at < change.data.length; ) {
    const end = Math.min(change.data.length, (Math.floor((change.offset + at) / SECTOR) + 1) * SECTOR - change.offset)
    pieces.push({ offset: change.offset + at, data: change.data.subarray(at, end) })
    at = end
  }
  return pieces
}

/** How much of what was not flushed got through. */
type Luck = 'none' | 'all' | 'whole' | 'torn' | 'late'
const LUCKS: readonly Luck[] = ['none', 'all', 'whole', 'torn', 'late']

const survivors = (pending: readonly Change[], luck: Luck, random: Random): Change[] => {
  switch (luck) {
    case 'none':
      return []
    case 'all':
      return [...pending]
    case 'whole':
      return pending.filter(() => random.chance(0.5))
    case 'torn':
      return pending.flatMap(sectorsOf).filter(() => random.chance(0.5))
    case 'late':
      // The disk wrote the last first.
      return pending.slice(random.int(0, pending.length))
  }
}

export const createDisk = (initial: Image) => {
  const live = new Map<string, Inode>()
  const durable = new Map<string, Inode>()
  /** Folders of this log; the others were there before. */
  const made = new Set<string>()
  let namings: Naming[] = []
  for (const [path, content] of initial) {
    const inode = { durable: content, pending: [] }
    live.set(path, inode)
    durable.set(path, inode)
  }
  const name = (path: string, inode: Inode | undefined): void => {
    if (inode) live.set(path, inode)
    else live.delete(path)
    namings.push({ folder: dirname(path), path, inode })
  }
  const settle = ({ path, inode }: Naming): void => {
    if (inode) durable.set(path, inode)
    else durable.delete(path)
  }
  const flush = (path: string): void => {
    const inode = live.get(path)
    if (inode && !inode.isFolder) {
      inode.durable = withChanges(inode.durable, inode.pending)
      inode.pending = []
      return
    }
    const folder = path === '' ? '.' : path
    for (const naming of namings.filter((each) => each.folder === folder)) settle(naming)
    namings = namings.filter((each) => each.folder !== folder)
  }

  return {
    apply: (step: Step): void => {
      if (step.kind === 'said') return
      const inode = live.get(step.path)
      if (step.kind === 'open') {
        if (!inode && step.isCreated) name(step.path, { durable: Buffer.alloc(0), pending: [] })
        else if (inode && step.isEmptied) inode.pending.push({ size: 0 })
      } else if (step.kind === 'write') inode?.pending.push({ offset: step.offset, data: step.data })
      else if (step.kind === 'truncate') inode?.pending.push({ size: step.size })
      else if (step.kind === 'sync') flush(step.path)
      else if (step.kind === 'unlink') name(step.path, undefined)
      else if (step.kind === 'mkdir') {
        made.add(step.path)
        name(step.path, { durable: Buffer.alloc(0), pending: [], isFolder: true })
      } else if (inode) {
        name(step.to, inode)
        name(step.path, undefined)
      }
    },
    /** One of the states that a cut now may leave. */
    image: (random: Random): Image => {
      const names = new Map(durable)
      const luck = random.pick(LUCKS)
      for (const { path, inode } of namings) {
        if (luck === 'none' || (luck !== 'all' && random.chance(0.5))) continue
        if (inode) names.set(path, inode)
        else names.delete(path)
      }
      const contents = new Map<string, Buffer>()
      const isReached = (path: string): boolean =>
        path === '.' || ((!made.has(path) || names.has(path)) && isReached(dirname(path)))
      for (const [path, inode] of names) {
        if (inode.isFolder || !isReached(path)) continue
        const each = luck === 'torn' || luck === 'whole' ? random.pick(LUCKS) : luck
        contents.set(path, withChanges(inode.durable, survivors(inode.pending, each, random)))
      }
      return contents
    },
  }
}
