/**
 * Sorts the three catalogues of words by key, one key to a line, so that additions seldom collide.
 * `node tools/i18n-sort.ts` writes, `--check` only tells. Keys that one of the languages lacks are an error either way.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { LOCALES } from '#shared/i18n/locales.ts'

const Catalog = z.record(z.string(), z.string())
const check = process.argv.includes('--check')
const problems: string[] = []

const files = LOCALES.map((locale) => {
  const url = new URL(`../src/shared/i18n/${locale}.json`, import.meta.url)
  const text = readFileSync(url, 'utf8')
  return { locale, url, text, catalog: Catalog.parse(JSON.parse(text)) }
})

const all = new Set(files.flatMap(({ catalog }) => Object.keys(catalog)))

for (const { locale, url, text, catalog } of files) {
  for (const key of all) if (!catalog[key]) problems.push(`${locale}.json lacks ${key}`)
  const entries = Object.entries(catalog).sort(([a], [b]) => (a < b ? -1 : 1))
  const repeated = (text.match(/^ {2}"[^"]+":/gm) ?? []).length - entries.length
  if (repeated > 0) problems.push(`${locale}.json names ${repeated} key(s) twice`)
  const sorted = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
  if (sorted === text) continue
  if (check) problems.push(`${locale}.json is not sorted: node tools/i18n-sort.ts`)
  else writeFileSync(url, sorted)
}

for (const problem of problems) console.error(problem)
console.log(`${all.size} keys, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
