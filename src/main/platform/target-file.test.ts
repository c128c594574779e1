import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { openTarget, reasonOf, TargetError, writeTarget } from './target-file.ts'

const bytes = new TextEncoder().encode('paper')

test('a target is written whole and leaves nothing beside it', () => {
  const folder = tempFolder()

  expect(writeTarget(join(folder, 'list.pdf'), bytes)).toEqual({ ok: true, value: null })

  expect(readdirSync(folder)).toEqual(['list.pdf'])
  expect(readFileSync(join(folder, 'list.pdf'), 'utf8')).toBe('paper')
})

test('a file that its owner marked as read-only is refused and stays as it was', () => {
  const folder = tempFolder()
  const path = join(folder, 'list.pdf')
  writeFileSync(path, 'old')
  chmodSync(path, 0o444)

  expect(writeTarget(path, bytes)).toMatchObject({ ok: false, error: { reason: 'READ_ONLY' } })

  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['list.pdf'])
})

test('a folder that is gone, and a folder in place of the file, are refused in words and leave nothing behind', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'taken.pdf'))

  expect(writeTarget(join(folder, 'gone', 'list.pdf'), bytes)).toMatchObject({ error: { reason: 'MISSING' } })
  expect(writeTarget(join(folder, 'taken.pdf'), bytes)).toMatchObject({ error: { reason: 'READ_ONLY' } })

  expect(readdirSync(folder)).toEqual(['taken.pdf'])
})

test.runIf(process.platform === 'linux')('a full disk is named, and the file that was there stays', () => {
  // Every write to /dev/full fails as on a disk without room.
  const folder = tempFolder()
  const path = join(folder, 'list.pdf')
  writeFileSync(path, 'old')
  symlinkSync('/dev/full', `${path}.part`)

  expect(writeTarget(path, bytes)).toMatchObject({ error: { reason: 'DISK_FULL' } })

  expect(readFileSync(path, 'utf8')).toBe('old')
})

const refusalOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof TargetError) return error.refusal.reason
    throw error
  }
  return 'none'
}

describe('a file written piece by piece', () => {
  test('appears under its name only when it is published', () => {
    const folder = tempFolder()
    const path = join(folder, 'դիմումներ.csv')
    const target = openTarget(path)
    target.write('ա')
    target.write(Buffer.from('բ'))
    expect(readdirSync(folder)).toEqual(['դիմումներ.csv.part'])
    target.publish()
    target.discard()
    expect(readdirSync(folder)).toEqual(['դիմումներ.csv'])
    expect(readFileSync(path, 'utf8')).toBe('աբ')
  })

  test('leaves nothing when it is discarded, and the old file as it was', () => {
    const folder = tempFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old')
    const target = openTarget(path)
    target.write('new')
    target.discard()
    target.discard()
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('takes the place of what a killed program left', () => {
    const path = join(tempFolder(), 'a.csv')
    writeFileSync(`${path}.part`, 'half a file, longer than the new one')
    const target = openTarget(path)
    target.write('whole')
    target.publish()
    expect(readFileSync(path, 'utf8')).toBe('whole')
  })

  test('is refused before the work where it could not be replaced in the end', () => {
    const folder = tempFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o444)
    expect(refusalOf(() => openTarget(path))).toBe('READ_ONLY')
    expect(refusalOf(() => openTarget(join(path, 'a.csv')))).toBe('MISSING')
    expect(refusalOf(() => openTarget(join(folder, 'a'.repeat(300))))).toBe('READ_ONLY')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })
})

test('every reason that a system names has its sentence', () => {
  const writing = (code: string) => reasonOf(code, 'writing', 'linux')
  expect(['EACCES', 'EPERM', 'EROFS'].map(writing)).toEqual(['READ_ONLY', 'READ_ONLY', 'READ_ONLY'])
  expect(['EBUSY', 'ETXTBSY'].map(writing)).toEqual(['IN_USE', 'IN_USE'])
  expect(['ENOSPC', 'EDQUOT', 'EFBIG'].map(writing)).toEqual(['DISK_FULL', 'DISK_FULL', 'DISK_FULL'])
  expect(['ENOENT', 'ENOTDIR', 'EIO'].map(writing)).toEqual(['MISSING', 'MISSING', 'MISSING'])
  expect(reasonOf('EPERM', 'renaming', 'win32')).toBe('IN_USE')
  expect(reasonOf('EPERM', 'renaming', 'linux')).toBe('READ_ONLY')
  expect(writing('EMFILE')).toBeUndefined()
})

const canMount = (() => {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  const probe = spawnSync('unshare', ['--mount', 'true'])
  return probe.status === 0
})()

describe.runIf(canMount)('on real mounts', () => {
  const mounted = <T>(args: string[], at: string, work: () => T): T => {
    execFileSync('mount', [...args, at])
    try {
      return work()
    } finally {
      execFileSync('umount', [at])
    }
  }

  test('a disk that fills up keeps the old file and no half of the new one', () => {
    const disk = tempFolder()
    mounted(['-t', 'tmpfs', '-o', 'size=64k', 'none'], disk, () => {
      const path = join(disk, 'a.csv')
      writeFileSync(path, 'old')
      const target = openTarget(path)
      expect(refusalOf(() => target.write('x'.repeat(200_000)))).toBe('DISK_FULL')
      target.discard()
      expect(readdirSync(disk)).toEqual(['a.csv'])
      expect(readFileSync(path, 'utf8')).toBe('old')
    })
  })

  test('a file whose place is held keeps its content', () => {
    const folder = tempFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old')
    mounted(['--bind', path], path, () => {
      const target = openTarget(path)
      target.write('new')
      expect(refusalOf(target.publish)).toBe('IN_USE')
      target.discard()
      expect(readFileSync(path, 'utf8')).toBe('old')
      expect(readdirSync(folder)).toEqual(['a.csv'])
    })
  })
})

test.runIf(process.platform === 'linux')('a program that is being run is not replaced', async () => {
  const path = join(tempFolder(), 'sleep')
  copyFileSync('/bin/sleep', path)
  chmodSync(path, 0o755)
  const running = spawn(path, ['60'])
  await new Promise((resolve) => running.once('spawn', resolve))
  const refusal = refusalOf(() => openTarget(path).discard())
  running.kill()
  // Newer kernels allow writing to what runs.
  expect(['IN_USE', 'none']).toContain(refusal)
})
