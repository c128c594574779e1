import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import en from '#shared/i18n/en.json' with { type: 'json' }

const src = fileURLToPath(new URL('../../src', import.meta.url))

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))

const usedKeys = (text: string): string[] => [...text.matchAll(/(?<![\w$])t\(\s*'([^']+)'/g)].map(([, key = '']) => key)

test('every word the sources ask for exists', () => {
  const known = new Set(Object.keys(en))
  const missing = sources.flatMap(({ path, text }) =>
    usedKeys(text)
      .filter((key) => !known.has(key))
      .map((key) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
  expect(sources.length).toBeGreaterThan(20)
})

test('the reading of sources finds calls and nothing else', () => {
  expect(usedKeys("const a = t('btn.save'); expect('x'); format('y'); t(\n  'err.save', { n })")).toEqual([
    'btn.save',
    'err.save',
  ])
})
