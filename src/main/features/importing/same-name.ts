/** Whether two names can be one person's, in whatever scripts they are written. */
import { indexTerms } from '#shared/kernel/fold/index-terms.ts'
import { wordsOf } from '#shared/kernel/fold/words.ts'

const WORDS = 20

const termSets = (name: string): Set<string>[] =>
  wordsOf(name, WORDS).map(({ text }) => {
    const { exact, folded, alias } = indexTerms(text)
    return new Set([...exact, ...folded, ...alias])
  })

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((term) => b.has(term))

/** Every word of the shorter name stands in the longer one: «Тигран Оганесян» is «Տիգրան Հովհաննիսյան», with or without the father's name. */
export const isSameName = (a: string, b: string): boolean => {
  const [shorter, longer] = [termSets(a), termSets(b)].sort((x, y) => x.length - y.length)
  if (!shorter || !longer || shorter.length === 0) return true
  return shorter.every((word) => longer.some((other) => meet(word, other)))
}
