/** Rewrites the answers of tests/fixtures/fold-cases.json after a rule of folding was changed on purpose: read the diff. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type FoldCase, foldAnswer } from '#tests/support/fold-cases.ts'

const file = new URL('../tests/fixtures/fold-cases.json', import.meta.url)
const cases: FoldCase[] = JSON.parse(readFileSync(file, 'utf8'))
const lines = cases.map((one) => `  ${JSON.stringify({ ...one, answer: foldAnswer(one) })}`)
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`)
console.log(`${cases.length} cases written; now format with Biome`)
