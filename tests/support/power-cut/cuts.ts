/** Images of a folder as cuts at chosen moments may leave it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Random } from '#tools/random.ts'
import { createDisk, type Image } from './disk.ts'
import type { Step } from './trace.ts'

export const imageOf = (folder: string): Image =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  )

/** In memory where there is such a place: tens of thousands of disks are written. */
const scratch = (): string => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khostum-cut-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Memory that processes share, and locks, do not outlive them. */
const isOfProcess = (path: string): boolean => path.endsWith('-shm') || path.startsWith('shop.lock')

const writeImage = (folder: string, image: Image): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of image) {
    if (isOfProcess(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

export type Recorded = { before: Image; steps: readonly Step[] }

type Replay = {
  random: Random
  /** Numbers of steps after which the power is cut, in ascending order; the same may stand there several times. */
  moments: readonly number[]
  onStep?: (step: Step) => void
  /** Steps that the disk never gets to know of. */
  isIgnored?: (step: Step) => boolean
  look: (folder: string) => void
}

export const replayWithCuts = (
  { before, steps }: Recorded,
  { random, moments, onStep, isIgnored = () => false, look }: Replay,
): void => {
  const folder = join(scratch(), 'shop')
  const disk = createDisk(before)
  let next = 0
  steps.forEach((step, index) => {
    if (!isIgnored(step)) disk.apply(step)
    onStep?.(step)
    for (; moments[next] === index + 1; next += 1) {
      writeImage(folder, disk.image(random))
      look(folder)
    }
  })
}
