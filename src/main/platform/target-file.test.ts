import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { writeTarget } from './target-file.ts'

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
