import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FoldCase, foldCaseFailures } from '#tests/support/fold-cases.ts'

const cases: FoldCase[] = JSON.parse(readFileSync(new URL('fixtures/fold-cases.json', import.meta.url), 'utf8'))

test('folding gives the recorded answers in Node', () => {
  expect(cases.length).toBeGreaterThan(400)
  expect(foldCaseFailures(cases)).toEqual([])
})

test('a wrong answer would be noticed', () => {
  const [one] = cases
  expect(one && foldCaseFailures([{ ...one, answer: 'something else' }])).toHaveLength(1)
})
