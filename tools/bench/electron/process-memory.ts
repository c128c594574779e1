import { readdirSync, readFileSync } from 'node:fs'

const readOrEmpty = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // A process may end while we look.
    return ''
  }
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1])

const family = (root: number): number[] => {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const isOf = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === root || (parent !== undefined && parent > 1 && isOf(parent))
  }
  return pids.filter(isOf)
}

/** Of a process and everything it started; pages that several share are counted once (PSS). Linux alone tells. */
export const processMemoryMb = (root: number): number =>
  family(root)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((sum, kib) => sum + kib / 1_024, 0)
