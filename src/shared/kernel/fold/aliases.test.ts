import { describe, expect, test } from 'vitest'
import { ALIAS_SETS } from './alias-sets.ts'
import { aliasKeys, ghadReadings } from './aliases.ts'
import { foldKeys } from './key.ts'

const knows = (a: string, b: string): boolean => {
  const others = aliasKeys(foldKeys(a))
  return foldKeys(b).some((key) => others.includes(key))
}

describe('one name, several spellings', () => {
  test.each([
    ['Հովհաննես', 'Оганес'],
    ['Հովհաննիսյան', 'Оганесян'],
    ['Հակոբյան', 'Hagopian'],
    ['Սարգսյան', 'Саркисян'],
    ['Ղազարյան', 'Казарян'],
    ['Պետրոսյան', 'Bedrosian'],
    ['Մկրտչյան', 'Mgrdichian'],
    ['Վարդան', 'Vartan'],
    ['Դավթյան', 'Давидян'],
    ['Հմայակ', 'Амаяк'],
    ['Եղիսաբեթ', 'Елизавета'],
    ['Խաչատրյան', 'Хачатурян'],
    ['Համբարձումյան', 'Амбарцумян'],
    ['Վահրամ', 'Ваграм'],
    ['Նահապետյան', 'Nagapetyan'],
    ['Մեհրաբյան', 'Меграбян'],
  ])('%s is also %s, both ways', (a, b) => {
    expect(knows(a, b)).toBe(true)
    expect(knows(b, a)).toBe(true)
  })

  test('names that only resemble each other are not joined', () => {
    expect(knows('Արման', 'Արամ')).toBe(false)
    expect(knows('Կարինե', 'Կարինա')).toBe(false)
    expect(knows('Հակոբ', 'Պետրոս')).toBe(false)
    expect(aliasKeys(foldKeys('սառնարան'))).toEqual([])
  })

  test('every set joins at least two keys, and none has swallowed its neighbours', () => {
    for (const line of ALIAS_SETS.trim().split('\n')) {
      const keys = foldKeys(line.split(' ')[0]?.replace('+', '') ?? '')
      const others = aliasKeys(keys)
      expect(others.length, line).toBeGreaterThan(0)
      expect(others.length, line).toBeLessThanOrEqual(16)
    }
  })

  test('a name known under two spellings leads to all others of both sets', () => {
    const keys = aliasKeys(foldKeys('Օհաննես'))
    expect(keys).toEqual(expect.arrayContaining(['oganes', 'ovanes']))
  })
})

describe('Ղ as Russian writes it', () => {
  test('is Х, and К at the start of a word', () => {
    expect(ghadReadings('պողոսյան')).toContain('poxosian')
    expect(ghadReadings('ղափան')).toContain('kapan')
    expect(ghadReadings('ղարաբաղ')).toContain('karabax')
  })

  test('is left alone in short words', () => {
    expect(ghadReadings('աղ')).toEqual([])
    expect(ghadReadings('տաղ')).toEqual([])
  })
})
