/** Where in a text the words of a query stand. The index holds no text, so the shown rows are folded again. */
import { aliasOfWord, type IndexClass, readingsOf } from './index-terms.ts'
import { keysOfWord, MAX_WORD } from './key.ts'
import { indexForms, type NumberRun, numbersOf } from './numbers.ts'
import { MATCH_CLASSES, type Probe, type QueryToken, queryTerms } from './query-terms.ts'
import { visitWords, type Word, wordsOf } from './words.ts'

/** UTF-16 offsets into the text, end excluded. */
export type Range = { readonly start: number; readonly end: number }

/** Finds the places of a query in many texts; made once for a query. */
export type Matcher = {
  /** Whole words and numbers, in order, not overlapping. */
  all: (text: string) => Range[]
  /** The first word, or else the first number. */
  first: (text: string) => Range | undefined
}

const MAX_HIGHLIGHTED = 2_000

const NUMBER_CLASSES: ReadonlySet<IndexClass> = new Set(['number', 'head', 'tail'])

const merged = (ranges: readonly Range[]): Range[] => {
  const result: Range[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** Answers for one class of terms; a word is asked about in thousands of rows, so whole terms are looked up in a set. */
const createAsk = (probes: readonly Probe[], where: IndexClass) => {
  const asked = probes.filter((probe) => probe.in === where)
  const beginnings = [...new Set(asked.filter(({ prefix }) => prefix).map(({ text }) => text))]
  const wholes = new Set(asked.filter(({ prefix }) => !prefix).map(({ text }) => text))
  return (term: string): boolean => wholes.has(term) || beginnings.some((beginning) => term.startsWith(beginning))
}

export const createMatcher = (tokens: readonly QueryToken[]): Matcher => {
  const probes = tokens
    .flatMap((token) => [token, ...token.parts])
    .flatMap((token) => MATCH_CLASSES.flatMap((name) => token.probes[name]))
  const ask = (where: IndexClass) => createAsk(probes, where)
  const [exact, folded, alias, number] = [ask('exact'), ask('folded'), ask('alias'), ask('number')]
  const [head, tail] = [ask('head'), ask('tail')]

  const asksNumbers = probes.some(({ in: where }) => NUMBER_CLASSES.has(where))
  const numbersIn = (text: string): NumberRun[] => (asksNumbers ? numbersOf(text, MAX_HIGHLIGHTED) : [])

  const isWord = (word: string): boolean =>
    readingsOf(word).some(
      (reading) =>
        exact(reading.slice(0, MAX_WORD)) || keysOfWord(reading).some(folded) || aliasOfWord(reading).some(alias),
    )
  const known = new Map<string, boolean>()
  const isMatch = ({ text: word }: Word): boolean => {
    const answer = known.get(word) ?? isWord(word)
    known.set(word, answer)
    return answer
  }
  const isNumberMatch = (run: NumberRun): boolean =>
    [run.digits, ...run.parts].some((digits) => {
      const forms = indexForms(digits)
      return forms.whole.some(number) || head(forms.head) || tail(forms.tail)
    })

  return {
    all: (text) =>
      merged([...wordsOf(text, MAX_HIGHLIGHTED).filter(isMatch), ...numbersIn(text).filter(isNumberMatch)]),
    first: (text) => {
      let first: Range | undefined
      visitWords(text, (word) => {
        const matches = isMatch(word)
        if (matches) first = word
        return matches
      })
      return first ?? numbersIn(text).find(isNumberMatch)
    },
  }
}

/** The words and numbers of `text` to be marked for a query. */
export const matchedRanges = (text: string, query: string | readonly QueryToken[]): Range[] =>
  createMatcher(typeof query === 'string' ? queryTerms(query) : query).all(text)
