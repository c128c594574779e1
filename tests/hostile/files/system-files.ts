/** What stands where a file should be. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { type HostileFile, MISSING, rows } from './verdict.ts'

const LIST = 'Name,Phone\nԱնի,091234567\nԿարեն,077000101\n'

const link = (name: string, target: string, verdict = MISSING): HostileFile => ({
  name,
  make: (path) => symlinkSync(target, path),
  verdict,
})

export const SYSTEM_FILES: readonly HostileFile[] = [
  { name: 'nothing at that place', make: () => {}, verdict: MISSING },
  { name: 'a folder', make: (path) => mkdirSync(path), verdict: MISSING },
  link('a link to nothing', '/nowhere/at/all'),
  link('a link to a device without an end', '/dev/zero'),
  link('a link to a device that waits', '/dev/tty'),
  link('a link to a folder', '/etc'),
  {
    name: 'a link to itself',
    make: (path) => symlinkSync(path, path),
    verdict: MISSING,
  },
  {
    name: 'a link to a list',
    make: (path) => {
      writeFileSync(`${path}.real`, LIST)
      symlinkSync(`${path}.real`, path)
    },
    verdict: rows(3),
  },
  {
    name: 'a pipe that nobody writes into',
    make: (path) => {
      if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('no pipe')
    },
    verdict: MISSING,
  },
]
