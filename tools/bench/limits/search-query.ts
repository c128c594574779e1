/** The least a search can cost: prepared questions to the full-text index, bounded to a page, and nothing else. */
import type { Database } from 'better-sqlite3'
import { bucketOf, bucketWord, probeText } from '#main/features/search/search.terms.ts'
import { queryTerms } from '#shared/kernel/fold/query-terms.ts'

const PAGE = 50
const NEWEST_BUCKETS = 2

/** The exact reading of the words alone; several words in the newest cases alone, as far as they are needed for a page. */
const questionOf = (text: string, newest: string): string => {
  const words = queryTerms(text).map(({ probes }) => `(${probes.exact.map(probeText).join(' OR ')})`)
  return words.length > 1 ? `${newest} AND ${words.join(' AND ')}` : words.join('')
}

export const prepareSearch = (raw: Database, texts: readonly string[]): ((round: number) => unknown) => {
  const statements = ['customer', 'ticket'].map((kind) => {
    const last = raw.prepare(`SELECT max(id) FROM search_${kind}_indexed`).pluck().get()
    const bucket = bucketOf(Number(last))
    const newest = Array.from({ length: NEWEST_BUCKETS }, (_, back) => `"${bucketWord(Math.max(0, bucket - back))}"`)
    return {
      newest: `(${newest.join(' OR ')})`,
      find: raw.prepare(
        `SELECT rowid FROM search_${kind} WHERE search_${kind} MATCH ? ORDER BY rowid DESC LIMIT ${PAGE}`,
      ),
    }
  })
  const questions = texts.map((text) => statements.map(({ newest }) => questionOf(text, newest)))
  return (round) => statements.map(({ find }, index) => find.all(questions[round % questions.length]?.[index]))
}
