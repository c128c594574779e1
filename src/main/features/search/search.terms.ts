/** How the terms of a record and the probes of a query are spelt in the one column of the full-text index. */
import { createHash } from 'node:crypto'
import { type IndexClass, indexTerms } from '#shared/kernel/fold/index-terms.ts'
import type { Probe } from '#shared/kernel/fold/query-terms.ts'
import type { SearchDocument } from './search.documents.ts'

/** Private-use letters that lead each term: one column holds all classes, since detail=none knows no columns. */
const CLASS_LETTER: Readonly<Record<IndexClass, string>> = {
  exact: '\uE100',
  folded: '\uE101',
  alias: '\uE102',
  number: '\uE103',
  head: '\uE104',
  tail: '\uE105',
}

const FIRST_BUCKET = 0xe000
const BUCKET_ROWS = 20_000

/** The word that all records of one stretch of ids share: asking for it too bounds the work to that stretch. */
export const bucketWord = (bucket: number): string => String.fromCharCode(FIRST_BUCKET + bucket)

export const bucketOf = (id: number): number => Math.floor(id / BUCKET_ROWS)

const CLASSES: readonly IndexClass[] = ['exact', 'folded', 'alias', 'number', 'head', 'tail']

/** Everything a record is found by, as one text of words that the tokenizer takes as they are. */
export const termsText = ({ id, numbers, fields }: Pick<SearchDocument, 'id' | 'numbers' | 'fields'>): string => {
  const terms = indexTerms(fields.join('\n'))
  const words = CLASSES.flatMap((name) => terms[name].map((term) => CLASS_LETTER[name] + term))
  const known = numbers.map((number) => CLASS_LETTER.number + number).filter((word) => !words.includes(word))
  return [bucketWord(bucketOf(id)), ...words, ...known].join(' ')
}

/** Tells whether a record's terms are those in the index, which can't be read back. */
export const checksumOf = (terms: string): Buffer => createHash('sha256').update(terms).digest().subarray(0, 8)

/** A probe in the query language of FTS5. Its text holds letters, digits and @ alone, so quoting needs no escapes. */
export const probeText = ({ in: where, text, prefix }: Probe): string =>
  `"${CLASS_LETTER[where]}${text}"${prefix ? '*' : ''}`
