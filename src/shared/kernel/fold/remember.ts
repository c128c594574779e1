const LIMIT = 20_000

/** Words repeat: what was worked out of the last ones is remembered, so that filling an index folds each word about once. */
export const rememberWords = <T>(compute: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= LIMIT) known.clear()
    const value = compute(word)
    known.set(word, value)
    return value
  }
}
