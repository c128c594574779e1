import { compareSizes, type Measure, withSides } from '../bench.ts'
import { USUAL_GROWTH } from '../judge.ts'
import { prepareSearch } from '../limits/search-query.ts'
import { createRandom } from '../random.ts'
import { GIVEN_NAMES, SURNAMES, WORDS } from '../words.ts'

const TYPED = 60

/** Names, words, a name with a word, two words: every state of the field while they are typed. */
const typedTexts = (): string[] => {
  const random = createRandom(7)
  const makers = [
    () => random.pick(SURNAMES),
    () => random.pick(WORDS),
    () => `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`,
    () => `${random.pick(SURNAMES)} ${random.pick(WORDS)}`,
    () => `${random.pick(WORDS)} ${random.pick(WORDS)}`,
  ]
  return Array.from({ length: TYPED }, () => random.pick(makers)()).flatMap((text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)).filter((state) => !state.endsWith(' ')),
  )
}

export const searchKey: Measure = {
  name: 'search',
  run: ({ shops }) =>
    withSides(shops, async (sides) => {
      const texts = typedTexts()
      const sizes = await compareSizes(
        sides,
        ({ client, raw }) => ({
          ours: (round) => client.search.find({ text: texts[round % texts.length] ?? '' }),
          limit: prepareSearch(raw, texts),
        }),
        { rounds: texts.length, warmUp: texts.length, undisturbed: true },
      )
      return [
        {
          name: 'search per key',
          unit: 'ms',
          limitIs: 'the same words as prepared, bounded FTS5 queries for people and cases, ids only',
          checks: [{ at: 'p95', ratio: 3, orPlus: 1 }],
          growth: USUAL_GROWTH,
          sizes,
        },
      ]
    }),
}
