import { describe, expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import hy from './hy.json' with { type: 'json' }
import { LOCALES } from './locales.ts'
import { argumentNames, compileMessage } from './message.ts'
import ru from './ru.json' with { type: 'json' }

const catalogs: Record<(typeof LOCALES)[number], Record<string, string>> = { hy, ru, en }
const keys = Object.keys(en)

const ARMENIAN = /\p{Script=Armenian}/u
const FOREIGN = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u

/** Words that mix Armenian letters with letters that only look like them. */
const mixedWords = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => ARMENIAN.test(word) && FOREIGN.test(word))

/** What stands in a message outside its braces and inside its branches, without the syntax. */
const spoken = (message: string, locale: (typeof LOCALES)[number], n: number): string => {
  const values = Object.fromEntries(argumentNames(message).map((name) => [name, name === 'n' ? n : '∎']))
  return compileMessage(message, locale)(values)
}

test('the three languages have the same keys, sorted, section.name', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(catalogs[locale])).toEqual([...keys].sort())
  }
  expect(keys.filter((key) => !/^[a-z][a-z0-9_]*\.[a-z0-9_.]+$/.test(key))).toEqual([])
})

test('a message asks for the same values in all three languages', () => {
  const differing = keys.filter((key) => {
    const asked = LOCALES.map((locale) => argumentNames(catalogs[locale][key] ?? '').join())
    return new Set(asked).size !== 1
  })
  expect(differing).toEqual([])
})

describe.each(LOCALES)('%s', (locale) => {
  test('every message can be written for 0, 1, 2, 5 and 21, and leaves no syntax behind', () => {
    const bad: string[] = []
    for (const key of keys) {
      for (const n of [0, 1, 2, 5, 21]) {
        const text = spoken(catalogs[locale][key] ?? '', locale, n)
        if (text.trim() === '' || text !== text.trim() || /[{}#]|undefined|NaN/.test(text))
          bad.push(`${key} ${n}: ${text}`)
      }
    }
    expect(bad).toEqual([])
  })

  test('has the plural branches its grammar needs', () => {
    const branches = { hy: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] }[locale]
    const lacking = keys.filter((key) => {
      const message = catalogs[locale][key] ?? ''
      return /, plural,/.test(message) && !branches.every((branch) => message.includes(`${branch} {`))
    })
    expect(lacking).toEqual([])
  })

  test('no word mixes Armenian letters with Latin or Cyrillic ones that look alike', () => {
    expect(keys.flatMap((key) => mixedWords(catalogs[locale][key] ?? '').map((word) => `${key}: ${word}`))).toEqual([])
  })
})

test('the check for look-alikes sees one', () => {
  expect(mixedWords('Նop դիմում')).toEqual(['Նop'])
  expect(mixedWords('Գրել Viber հաղորդագրություն')).toEqual([])
})

test('Russian words have no Latin look-alikes, English ones no Cyrillic', () => {
  const mixed = (text: string) =>
    (text.match(/\p{L}+/gu) ?? []).filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
  expect(keys.filter((key) => mixed(`${catalogs.ru[key]} ${catalogs.en[key]}`).length > 0)).toEqual([])
})

test('Armenian sentences end with the Armenian full stop, and no case ending hangs on a value', () => {
  const wrong = Object.entries(hy).filter(
    ([, text]) => /[ա-և]\.(\s+[Ա-Ֆ]|$)/u.test(text) && !/^[ա-և]{1,4}\.$/u.test(text),
  )
  expect(wrong.map(([key]) => key)).toEqual([])
  expect(
    Object.entries(hy)
      .filter(([, text]) => /\}[-֊]?[ա-և]/u.test(text))
      .map(([key]) => key),
  ).toEqual([])
  expect(
    Object.entries(hy)
      .filter(([, text]) => /[?;]/.test(text))
      .map(([key]) => key),
  ).toEqual(['keys.hint'])
})
