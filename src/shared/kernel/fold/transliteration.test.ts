import { describe, expect, test } from 'vitest'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { matchText } from './match.ts'

const LETTERS = 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ'
const PASSPORT = 'a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts p k o f'.split(' ')
const BGN = 'a b g d e z e y t’ zh i l kh ts k h dz gh ch m y n sh o ch’ p j rr s v t r ts’ p’ k’ o f'.split(' ')
const INFORMAL = 'a b g d e z e @ t jh i l x c q h dz gh j m y n sh o ch p j r s v t r c p q o f'.split(' ')
const RUSSIAN = 'а б г д е з э ы т ж и л х ц к - дз г ч м й н ш о ч п дж р с в т р ц п к о ф'.split(' ')

const byLetter = (table: readonly string[]) => (letter: string) => table[[...LETTERS].indexOf(letter)] ?? letter

const latin =
  (table: readonly string[], ou = 'u') =>
  (name: string): string => {
    const plain = name
      .toLowerCase()
      .replaceAll('և', 'եվ')
      .replace(/^ե/u, 'եե')
      .replace(/^ո(?!ւ)/u, 'վո')
    const letters = plain.replace(/^եե/u, 'յե').replaceAll('ու', '\u0001')
    return [...letters].map(byLetter(table)).join('').replaceAll('\u0001', ou)
  }

/** As Russian documents write it: հ left out, յա я, յու ю, յե е; ե after a vowel stays е. */
const russian = (name: string): string => {
  const plain = name.toLowerCase().replaceAll('և', 'եվ').replaceAll('ու', '\u0001')
  const soft = plain.replaceAll('յա', 'я').replaceAll('յ\u0001', 'ю').replaceAll('յե', 'е').replaceAll('յո', 'ё')
  return [...soft].map(byLetter(RUSSIAN)).join('').replaceAll('\u0001', 'у').replaceAll('-', '')
}

const WAYS: readonly (readonly [string, (name: string) => string])[] = [
  ['passport', latin(PASSPORT)],
  ['BGN/PCGN', latin(BGN)],
  ['informal', latin(INFORMAL)],
  ['informal, ou', latin(INFORMAL, 'ou')],
  ['Russian', russian],
]

const source = 'armenian/names_faker_hy.json'
const names = (): string[] => {
  const { first_name_female, first_name_male, last_name } = JSON.parse(readSharedText(source))
  return [...first_name_female, ...first_name_male, ...last_name]
}

const OWN = [
  'Ծովինար',
  'Ձյունիկ',
  'Ճշմարիտ',
  'Ջիվան',
  'Ոսկեհատ',
  'Եղնիկ',
  'Շողեր',
  'Ըմբոստյան',
  'Ժիրայր',
  'Խոսրով',
  'Փայլակ',
  'Քնարիկ',
]

describe('a name is found as it is written in other letters, and the other way round', () => {
  test.each(WAYS)('%s, names of our own', (_, written) => {
    const missed = OWN.filter((name) => !matchText(name, written(name)) || !matchText(written(name), name))
    expect(missed.map((name) => `${name} ${written(name)}`)).toEqual([])
  })

  test.runIf(sharedDataAvailable(source)).each(WAYS)('%s, names of the collection', (_, written) => {
    const missed = names().filter((name) => !matchText(name, written(name)) || !matchText(written(name), name))
    expect(missed.map((name) => `${name} ${written(name)}`)).toEqual([])
  })
})
