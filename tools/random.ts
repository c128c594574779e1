/** Chance that is the same on every run and every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** Both ends included. */
  int: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
  weighted: <T>(pairs: readonly (readonly [T, number])[]) => T
  shuffled: <T>(items: readonly T[]) => T[]
}

const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

// FNV-1a: a name of its own for each stream, so that a new draw in one place leaves all other places as they were.
const seedOf = (seed: number, stream: string): number => {
  let hash = 0x811c9dc5 ^ seed
  for (const character of stream) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

export const createRandom = (seed: number, stream: string): Random => {
  const next = mulberry32(seedOf(seed, stream))
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(items: readonly T[]): T => {
    const [first] = items
    if (first === undefined) throw new RangeError('Nothing to pick from')
    return items[int(0, items.length - 1)] ?? first
  }
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of pairs) {
        left -= weight
        if (left < 0) return item
      }
      return pick(pairs)[0]
    },
    shuffled: (items) => {
      const mixed = [...items]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = int(0, last)
        const [a, b] = [mixed[last], mixed[other]]
        if (a === undefined || b === undefined) continue
        mixed[last] = b
        mixed[other] = a
      }
      return mixed
    },
  }
}

/** Draws every item once before any comes again; the skipped ones keep their turn. */
export const createDeck = <T>(random: Random, items: readonly T[]) => {
  let waiting: T[] = []
  return (fits: (item: T) => boolean): T | undefined => {
    if (!waiting.some(fits)) {
      if (!items.some(fits)) return undefined
      waiting = [...waiting, ...random.shuffled(items)]
    }
    const index = waiting.findIndex(fits)
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
}
