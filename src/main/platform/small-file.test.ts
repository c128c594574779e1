import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { readKeptFile, readSmallFile } from './small-file.ts'

const Note = z.object({ text: z.string() })

const at = (content?: string): string => {
  const path = join(tempFolder(), 'note.json')
  if (content !== undefined) writeFileSync(path, content)
  return path
}

test('what is there and understood is given, and what is not there is nothing', () => {
  expect(readKeptFile(at('{"text":"ա"}'), Note)).toEqual({ text: 'ա' })
  const missing = at()
  expect(readKeptFile(missing, Note)).toBeUndefined()
  expect(existsSync(`${missing}.unreadable`)).toBe(false)
})

test('what can’t be understood is kept under another name, the last of it', () => {
  const path = at('{"text":')
  writeFileSync(`${path}.unreadable`, 'older')
  expect(readKeptFile(path, Note)).toBeUndefined()
  expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('{"text":')
  expect(existsSync(path)).toBe(false)
})

test('looked at only, it stays', () => {
  const path = at('[]')
  expect(readSmallFile(path, Note)).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('[]')
})

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a link to nowhere', (path) => symlinkSync('/nowhere/at/all', path)],
  ['more than any of ours', (path) => writeFileSync(path, `{"text":"${'a'.repeat(5_000_000)}"}`)],
])('%s is none of ours, and goes out of the way', (_, make) => {
  const path = at()
  make(path)
  expect(readKeptFile(path, Note)).toBeUndefined()
  writeFileSync(path, '{"text":"new"}')
  expect(readKeptFile(path, Note)).toEqual({ text: 'new' })
})

test.runIf(process.platform === 'linux')(
  'one that the system does not give is not taken for one that is spoilt',
  () => {
    const path = at()
    // A file whose first byte is an input/output error.
    symlinkSync('/proc/self/mem', path)
    expect(readKeptFile(path, Note)).toBeUndefined()
    expect(existsSync(`${path}.unreadable`)).toBe(false)
  },
)
