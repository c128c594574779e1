import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPartFile } from './part-file.ts'
import { TargetRefused, targetCodeOf } from './target-refused.ts'

let folder: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khostum-part-'))
  target = join(folder, 'դիմումներ.csv')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusalOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof TargetRefused) return error.code
    throw error
  }
  return 'none'
}

const isRoot = process.getuid?.() === 0

test('the file appears under its name only when it is published', () => {
  const part = createPartFile(target)
  part.write('ա')
  part.write(Buffer.from('բ'))
  expect(readdirSync(folder)).toEqual(['դիմումներ.csv.part'])
  part.publish()
  part.discard()
  expect(readdirSync(folder)).toEqual(['դիմումներ.csv'])
  expect(readFileSync(target, 'utf8')).toBe('աբ')
})

test('what is discarded leaves nothing, and the old file as it was', () => {
  writeFileSync(target, 'old')
  const part = createPartFile(target)
  part.write('new')
  part.discard()
  part.discard()
  expect(readdirSync(folder)).toEqual(['դիմումներ.csv'])
  expect(readFileSync(target, 'utf8')).toBe('old')
})

test('what a killed program left is replaced', () => {
  writeFileSync(`${target}.part`, 'half a file')
  const part = createPartFile(target)
  part.write('whole')
  part.publish()
  expect(readFileSync(target, 'utf8')).toBe('whole')
  expect(readdirSync(folder)).toHaveLength(1)
})

describe('a target is refused', () => {
  test('that is read-only, before anything is written', () => {
    writeFileSync(target, 'old')
    chmodSync(target, 0o444)
    expect(refusalOf(() => createPartFile(target))).toBe('TARGET_READ_ONLY')
    expect(readdirSync(folder)).toEqual(['դիմումներ.csv'])
  })

  test('whose folder is gone, is a file, or is the target itself', () => {
    expect(refusalOf(() => createPartFile(join(folder, 'none', 'a.csv')))).toBe('TARGET_UNUSABLE')
    writeFileSync(target, '')
    expect(refusalOf(() => createPartFile(join(target, 'a.csv')))).toBe('TARGET_UNUSABLE')
    expect(refusalOf(() => createPartFile(folder))).toBe('TARGET_UNUSABLE')
    expect(refusalOf(() => createPartFile(join(folder, 'a'.repeat(300))))).toBe('TARGET_UNUSABLE')
  })

  test.runIf(!isRoot && process.platform !== 'win32')('whose folder may not be written', () => {
    chmodSync(folder, 0o555)
    expect(refusalOf(() => createPartFile(target))).toBe('TARGET_READ_ONLY')
    chmodSync(folder, 0o755)
  })

  test('for each reason that a system names', () => {
    const said = (code: string) => targetCodeOf(code, 'TARGET_OPEN')
    expect(['EBUSY', 'ETXTBSY', 'EPERM'].map(said)).toEqual(['TARGET_OPEN', 'TARGET_OPEN', 'TARGET_OPEN'])
    expect(targetCodeOf('EPERM', 'TARGET_READ_ONLY')).toBe('TARGET_READ_ONLY')
    expect(['EACCES', 'EROFS'].map(said)).toEqual(['TARGET_READ_ONLY', 'TARGET_READ_ONLY'])
    expect(['ENOSPC', 'EDQUOT'].map(said)).toEqual(['TARGET_FULL', 'TARGET_FULL'])
    expect(said('EMFILE')).toBeUndefined()
  })
})

const canMount = (() => {
  if (!isRoot || process.platform !== 'linux') return false
  const probe = mkdtempSync(join(tmpdir(), 'khostum-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'none', probe]).status === 0
  if (mounted) execFileSync('umount', [probe])
  rmSync(probe, { recursive: true })
  return mounted
})()

test.runIf(canMount)('a full disk keeps the old file and no half of the new one', () => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk])
  try {
    const onDisk = join(disk, 'a.csv')
    writeFileSync(onDisk, 'old')
    const part = createPartFile(onDisk)
    expect(refusalOf(() => part.write('x'.repeat(200_000)))).toBe('TARGET_FULL')
    part.discard()
    expect(readdirSync(disk)).toEqual(['a.csv'])
    expect(readFileSync(onDisk, 'utf8')).toBe('old')
  } finally {
    execFileSync('umount', [disk])
  }
})

test.runIf(canMount)('a target that another program holds keeps its content', () => {
  writeFileSync(target, 'old')
  // Nothing may take the place of a file that something is mounted on.
  execFileSync('mount', ['--bind', target, target])
  try {
    const part = createPartFile(target)
    part.write('new')
    expect(refusalOf(part.publish)).toBe('TARGET_OPEN')
    part.discard()
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(existsSync(`${target}.part`)).toBe(false)
  } finally {
    execFileSync('umount', [target])
  }
})

test.runIf(process.platform === 'linux')('a file that is being run is not replaced', async () => {
  copyFileSync('/bin/sleep', target)
  chmodSync(target, 0o755)
  const running = spawn(target, ['60'])
  await new Promise((resolve) => running.once('spawn', resolve))
  const refusal = refusalOf(() => createPartFile(target).discard())
  running.kill()
  // Newer kernels allow writing to what runs.
  expect(['TARGET_OPEN', 'none']).toContain(refusal)
})
