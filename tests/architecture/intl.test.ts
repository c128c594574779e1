import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

const BY_MACHINE =
  /Intl\.(?:NumberFormat|Collator|RelativeTimeFormat|ListFormat|DurationFormat)|\.toLocale\w*\(|\.localeCompare\(/

/** Lends its shape to the message formatter; the digits are ours. */
const LENDERS = new Set(['shared/i18n/message.ts'])

test('numbers, dates and order never come from the machine’s own language data, which Electron lacks for Armenian', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  const breaches = files.filter((path) => !LENDERS.has(path) && BY_MACHINE.test(readFileSync(join(src, path), 'utf8')))
  expect(breaches).toEqual([])
  expect(files.length).toBeGreaterThan(20)
})

test('the check sees a breach', () => {
  for (const line of ["new Intl.Collator('hy')", 'n.toLocaleString()', 'a.localeCompare(b)']) {
    expect(BY_MACHINE.test(line)).toBe(true)
  }
})
