import { expect, test } from 'vitest'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { apologies, customerWords, names, phrases, type Saying, sayings, staffNotes } from '#tools/demo/pools.ts'
import { products } from '#tools/demo/products.ts'
import { needsSize } from '#tools/demo/wording.ts'
import heroes from '../../resources/demo/heroes.json' with { type: 'json' }

const plain = (language: Saying['language']) =>
  sayings.filter((one) => one.language === language && one.style === 'plain').map(({ text }) => text)

const armenian = [
  ...plain('hy'),
  ...apologies.hy.flatMap(({ apology, happened, changes }) => [apology, happened, changes]),
  ...Object.values(staffNotes.notes).flatMap((notes) => notes.map(({ text }) => text)),
  ...Object.values(staffNotes.atOnce).flat(),
  ...staffNotes.reached,
  ...Object.values(staffNotes.kept).flat(),
  ...staffNotes.moved.map(({ text }) => text),
  ...staffNotes.cancelled,
  ...staffNotes.reopened,
  ...customerWords.notes,
  ...heroes.cases
    .filter(({ person }) => !['natalya', 'olga', 'tatyana', 'james'].includes(person))
    .map(({ text }) => text),
]
const offending = (texts: readonly string[], pattern: RegExp): string[] => texts.filter((text) => pattern.test(text))

test('there are enough different texts in each language', () => {
  expect(new Set(plain('hy')).size).toBeGreaterThan(300)
  expect(new Set(plain('ru')).size).toBeGreaterThan(120)
  expect(new Set(plain('en')).size).toBeGreaterThan(90)
})

test('no text is written down twice', () => {
  const texts = sayings.map(({ text }) => text)
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
})

test('every kind and every reason of a complaint has words in every language', () => {
  for (const language of ['hy', 'ru', 'en'] as const) {
    const own = sayings.filter((one) => one.language === language && one.style === 'plain')
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(7)
    expect(new Set(own.filter(({ kind }) => kind === 'complaint').map(({ reason }) => reason)).size).toBe(10)
  }
})

test('Armenian sentences end as Armenian sentences do', () => {
  expect(armenian.filter((text) => !/[։»]$/u.test(text) && !text.endsWith('՞'))).toEqual([])
})

test('Armenian has its own marks: no Latin question mark, colon or semicolon', () => {
  expect(offending(armenian, /[?!;"“”]/u)).toEqual([])
  expect(offending(armenian, /[ա-ֆև]:|[ա-ֆև]։[^\s»]/u)).toEqual([])
})

test('Armenian words hold no letter of another alphabet', () => {
  expect(offending(armenian, /[ա-ֆԱ-Ֆև][a-zа-яё]|[a-zа-яё][ա-ֆԱ-Ֆև]/iu)).toEqual([])
})

test('marks stand after a vowel, with the rest of the word behind them', () => {
  expect(offending(armenian, /[^աեէըիոօւև][՞՛՜]/iu)).toEqual([])
})

test('a sentence begins with a capital and words are one space apart', () => {
  const all = [...armenian, ...plain('ru'), ...plain('en')]
  expect(offending(all, /^\p{Ll}/u)).toEqual([])
  expect(offending(all, /[։!?] \p{Ll}/u)).toEqual([])
  expect(offending(all, / {2}|\s$|^\s| [,։.]/u)).toEqual([])
})

test('quotation marks come in pairs', () => {
  const torn = [...armenian, ...plain('ru')].filter((text) => text.split('«').length !== text.split('»').length)
  expect(torn).toEqual([])
})

test('Russian texts hold no Latin words but names', () => {
  expect(offending(plain('ru'), /[a-z]{2,}/i).filter((text) => !/Viber|\{\w+\}/.test(text))).toEqual([])
})

const said = Object.entries(phrases).flatMap(([language, list]) =>
  list.map((phrase) => ({ language, ...phrase, text: promisePhrase(phrase, Locale.parse(language)) })),
)

test('there are enough promises, said in lower case and without an end mark', () => {
  expect(phrases.hy.length).toBeGreaterThanOrEqual(60)
  expect(phrases.ru.length).toBeGreaterThanOrEqual(25)
  expect(phrases.en.length).toBeGreaterThanOrEqual(15)
  const texts = said.map(({ text }) => text)
  expect(offending(texts, /^\p{Lu}|[։.!?]$/u)).toEqual([])
})

test('what an act is about is said with that act, in the language of the customer', () => {
  const acts = said.filter(({ kind, language }) => kind === 'call' && language === 'hy')
  expect(acts.map(({ text }) => text)).toContain('զանգել տակացուի նորոգման մասին')
  expect(acts.every(({ text }) => /^զանգել \S.* մասին$/u.test(text))).toBe(true)
  const wrong = said.filter(({ language, text }) => (language === 'ru') !== /[а-я]/iu.test(text))
  expect(wrong).toEqual([])
})

test('there are a hundred and twenty things to sell, each with its own number and three names', () => {
  expect(products).toHaveLength(120)
  expect(new Set(products.map(({ sku }) => sku)).size).toBe(120)
  expect(new Set(products.map(({ name }) => name.hy)).size).toBe(120)
  expect(products.every(({ price }) => price > 0 && price % 100 === 0)).toBe(true)
})

test('what needs a size is about things that have sizes', () => {
  const sized = new Set(products.filter(({ sizes }) => sizes).map((product) => product.class))
  const wrong = sayings.filter(({ text, on }) => needsSize(text) && on !== 'shoe' && !sized.has(on))
  expect(wrong.map(({ text }) => text)).toEqual([])
})

test('names are spelled in three scripts', () => {
  for (const [hy, ru, en] of [...names.women, ...names.men, ...names.surnames]) {
    expect(hy).toMatch(/^[Ա-Ֆ][ա-ֆև-]+(?:[Ա-Ֆ][ա-ֆև]+)?$/u)
    expect(ru).toMatch(/^[А-Яа-яё-]+$/u)
    expect(en).toMatch(/^[A-Za-z-]+$/)
  }
})
