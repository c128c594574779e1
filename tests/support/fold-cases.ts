import { matchedRanges } from '#shared/kernel/fold/highlight.ts'
import { indexTerms } from '#shared/kernel/fold/index-terms.ts'
import { foldKeys } from '#shared/kernel/fold/key.ts'
import { layoutVariants } from '#shared/kernel/fold/layouts.ts'
import { matchText } from '#shared/kernel/fold/match.ts'
import { norm } from '#shared/kernel/fold/norm.ts'
import { queryTerms } from '#shared/kernel/fold/query-terms.ts'
import { sortKey } from '#shared/kernel/fold/sort-key.ts'

/** One answer of the folding functions, kept as a fixture: Node and the window must both give it. */
export type FoldCase = {
  readonly call: keyof typeof CALLS
  readonly input: readonly string[]
  readonly answer: unknown
}

const CALLS = {
  norm: ([text = '']) => norm(text),
  keys: ([text = '']) => foldKeys(text),
  sortKey: ([text = '']) => sortKey(text),
  layouts: ([text = '']) => layoutVariants(text),
  terms: ([text = '']) => indexTerms(text),
  query: ([text = '']) => queryTerms(text),
  match: ([text = '', query = '']) => matchText(text, query) ?? null,
  ranges: ([text = '', query = '']) => matchedRanges(text, query),
} satisfies Record<string, (input: readonly string[]) => unknown>

export const foldAnswer = ({ call, input }: Pick<FoldCase, 'call' | 'input'>): unknown => CALLS[call](input)

/** What differs from the fixture, one line a case; touches nothing of Node, so that it also runs inside the window. */
export const foldCaseFailures = (cases: readonly FoldCase[]): string[] =>
  cases.flatMap((one) => {
    const expected = JSON.stringify(one.answer)
    const given = JSON.stringify(foldAnswer(one))
    return given === expected ? [] : [`${one.call}(${JSON.stringify(one.input)}): ${given} instead of ${expected}`]
  })
