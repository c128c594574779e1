import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKeys, MAX_KEYS, MAX_WORD, settle } from './key.ts'

const shareKey = (a: string, b: string): boolean => foldKeys(a).some((key) => foldKeys(b).includes(key))

describe('one sound, one key, whatever the script', () => {
  test.each([
    ['Հայկ', 'aik'],
    ['Hayk', 'aik'],
    ['Айк', 'aik'],
    ['Գրիգորյան', 'grigorian'],
    ['Գրիգորեան', 'grigorian'],
    ['Grigorian', 'grigorian'],
    ['Григорян', 'grigorian'],
    ['Երևան', 'erevan'],
    ['Yerevan', 'erevan'],
    ['Ереван', 'erevan'],
    ['Ոսկանյան', 'oskanian'],
    ['Voskanyan', 'oskanian'],
    ['Միքայել', 'mikael'],
    ['Микаэл', 'mikael'],
    ['Ձորագետ', 'horaget'],
    ['Շուշան', 'wuwan'],
    ['Ժաննա', 'yana'],
    ['Ջուլիետա', 'julieta'],
    ['Ծովինար', 'covinar'],
    ['Հռիփսիմե', 'ripsime'],
    ['Ճաղարյան', 'qagarian'],
    ['Խորեն', 'xoren'],
    ['Ֆելիքս', 'feliks'],
  ])('%s sounds as %s', (word, key) => {
    expect(foldKeys(word)).toContain(key)
  })

  test.each([
    ['Ըմբոյան', 'Ymboyan'],
    ['Ըմբոյան', 'Emboyan'],
    ['Ըմբոյան', 'Эмбоян'],
    ['Մկրտչյան', 'Mkrtchyan'],
    ['Մկրտիչ', 'Mkrtych'],
    ['Ալեքս', 'Alex'],
    ['Քրիստինե', 'Christine'],
    ['Ժաննա', 'Janna'],
    ['Ճանապարհ', 'Janapar'],
    ['Ռաֆայել', 'Raphael'],
    ['Լուսինե', 'Lousine'],
    ['Լուսինե', 'Люсине'],
    ['Հարություն', 'Յարութիւն'],
    ['լույս', 'լոյս'],
    ['ծառա', 'ծառայ'],
    ['Սոլովյով', 'Соловьёв'],
    ['Татьяна', 'Տատյանա'],
    ['Ահարոն', 'Агарон'],
    ['Հրանտ', 'Грант'],
    ['նվեր', 'նուեր'],
  ])('%s and %s share a key', (a, b) => {
    expect(shareKey(a, b)).toBe(true)
  })

  test.each([
    ['գին', 'կին'],
    ['բար', 'պար'],
    ['դար', 'տար'],
    ['ձուկ', 'ծուկ'],
    ['ջուր', 'ճուր'],
    ['զատ', 'սատ'],
    ['ժամ', 'շամ'],
    ['վար', 'ֆար'],
    ['Bedros', 'Petros'],
    ['Галина', 'Ալինա'],
    ['Գարիկ', 'Կարիկ'],
  ])('%s and %s stay apart', (a, b) => {
    expect(shareKey(a, b)).toBe(false)
  })
})

describe('after the mapping', () => {
  test.each([
    ['grigorean', 'grigorian'],
    ['mikaiel', 'mikael'],
    ['ierevan', 'erevan'],
    ['voskan', 'oskan'],
    ['anna', 'ana'],
    ['vo', 'o'],
  ])('%s settles as %s', (raw, key) => {
    expect(settle(raw)).toBe(key)
  })
})

describe('keys are bounded', () => {
  test('no word has more than 16 keys, none is empty and none is listed twice', () => {
    const tricky = fc.string({ unit: fc.constantFrom(...'jcxytqhgоэгёюьяըոյիւуա@'), maxLength: 80 })
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (word) => {
        const keys = foldKeys(word)
        expect(keys.length).toBeLessThanOrEqual(MAX_KEYS)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).not.toContain('')
      }),
    )
  })

  test('letters after the 64th do not count', () => {
    const word = 'ա'.repeat(30) + 'բգ'.repeat(40)
    expect(foldKeys(word)).toEqual(foldKeys(word.slice(0, MAX_WORD)))
  })

  test('a word without a sound of its own has no key', () => {
    expect(foldKeys('հ')).toEqual([])
    expect(foldKeys('ը')).toEqual([])
    expect(foldKeys('')).toEqual([])
  })

  test('the likeliest reading comes first', () => {
    expect(foldKeys('Janna')[0]).toBe('jana')
    expect(foldKeys('Оганесян')[0]).toBe('oganesian')
  })
})
