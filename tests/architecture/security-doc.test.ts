import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject } from '#tools/project.ts'

const text = readFileSync(inProject('docs/security.md'), 'utf8')

const paths = ['src', 'tests', 'tools'].flatMap((folder) =>
  readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
)

const titles = paths
  .filter((path) => path.endsWith('.spec.ts'))
  .map((path) => readFileSync(inProject(path), 'utf8'))
  .flatMap((spec) => [...spec.matchAll(/test\(\s*['`](.+?)['`],/g)].map(([, title]) => title))

/** The table of the official list: its last column names tests. */
const rows = [...text.matchAll(/^\| \d+\. .+\|$/gm)].map(([row]) => row)

test('every file that the threat model points to is there', () => {
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|yml))`/g)].map(([, path = '']) => path)
  const missing = named.filter(
    (path) =>
      path !== 'electron-builder.yml' && !paths.some((known) => known.endsWith(path) || basename(known) === path),
  )

  expect(named.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

test('every point of the list has its row, and every test it names is one', () => {
  const named = rows.flatMap((row) => [...row.matchAll(/(?<= |\|)_(.+?)_(?=[ ;,|])/g)].map(([, title = '']) => title))

  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((title) => !titles.some((known) => known?.startsWith(title)))).toEqual([])
})
