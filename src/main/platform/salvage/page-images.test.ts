import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { rowsOf } from './page-cells.ts'
import { openPageImages, PAGE_BYTES } from './page-images.ts'

const makeFile = (): Buffer => {
  const handle = new Database(':memory:')
  handle.exec('CREATE TABLE event (id INTEGER PRIMARY KEY, text TEXT, at TEXT)')
  const insert = handle.prepare('INSERT INTO event (text, at) VALUES (?, ?)')
  for (let n = 0; n < 40; n++) insert.run(`Խոստում ${'ա'.repeat(n)}`, '2026-05-14T05:48:21.000Z')
  const bytes = handle.serialize()
  handle.close()
  return bytes
}

const textsIn = (path: string, page: number): string[] => {
  const images = openPageImages(path)
  try {
    const bytes = images.current(page)
    return bytes ? rowsOf(page, bytes, images.current).map(({ id, values }) => JSON.stringify([id, values])) : []
  } finally {
    images.close()
  }
}

// Seed 88001: what a cut had taken off a page was read as zeros, and a row that ended there as one of «2026-0».
test('a page that a cut went through gives the rows that are left of it whole, and no other', () => {
  const path = join(tempFolder(), 'cut.db')
  const file = makeFile()
  const page = 2
  writeFileSync(path, file)
  const whole = textsIn(path, page)
  expect(whole.length).toBeGreaterThan(20)

  let given = 0
  for (let left = PAGE_BYTES; left >= 0; left--) {
    truncateSync(path, (page - 1) * PAGE_BYTES + left)
    const texts = textsIn(path, page)
    given += texts.length
    for (const text of texts) expect(whole, `${left} bytes left`).toContain(text)
  }
  expect(given).toBeGreaterThan(whole.length)
})
