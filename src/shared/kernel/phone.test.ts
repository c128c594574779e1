import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { formatPhone, reverseDigits, tailDigits } from './format-phone.ts'
import { cleanPhones } from './phone.ts'

const numbers = (cell: string) => cleanPhones(cell).map(({ e164 }) => e164)
const ANI = '+37477000101'
const ARAM = '+37491234567'

describe('one number, as people write it', () => {
  test.each([
    ['091 23-45-67'],
    ['091․23․45․67'],
    ['(091) 23 45 67'],
    ['091/234567'],
    ['91234567'],
    ['+374 91 23-45-67'],
    ['+374 (0)91 23 45 67'],
    ['+374 091 234567'],
    ['00374 91 234567'],
    ['374-91-234567'],
    ['8 091 234567'],
    ['8-10-374-91-23-45-67'],
    ['8 (10 374) 91 23 45 67'],
    ["'+37491234567"],
    ['հեռ․ 091 23 45 67'],
    ['Արամ 091 234567 (Viber)'],
    ['091–23–45–67'],
    ['\u202a091\u00a023\u00a045\u00a067\u202c'],
    ['０９１ ２３４５６７'],
  ])('%s', (cell) => {
    expect(cleanPhones(cell)).toMatchObject([{ e164: ARAM, valid: true, extension: null }])
  })

  test.each([
    ['79161234567', '+79161234567'],
    ['8 (916) 123-45-67', '+79161234567'],
    ['8-10-7-916-123-45-67', '+79161234567'],
    ['995555123456', '+995555123456'],
    ['+995 32 212 34 56', '+995322123456'],
    ['0322 12 34 56', '+995322123456'],
  ])('from a neighbour: %s', (cell, e164) => {
    expect(numbers(cell)).toEqual([e164])
  })
})

describe('extensions', () => {
  test.each([
    ['055 12 34 56 դոմ. 3', '+37455123456', '3'],
    ['055123456 ներք․ 12', '+37455123456', '12'],
    ['010 52-34-18, доб. 3', '+37410523418', '3'],
    ['8-900-000-00-12 доб. 3', '+79000000012', '3'],
    ['010 523418 ext 7', '+37410523418', '7'],
    ['010 523418 (ext. 204)', '+37410523418', '204'],
    ['010 523418 #5', '+37410523418', '5'],
  ])('%s', (cell, e164, extension) => {
    expect(cleanPhones(cell)).toMatchObject([{ e164, extension, valid: true }])
  })
})

test('an ordinary word before figures is no extension', () => {
  expect(cleanPhones('091 234567 Max 12')).toMatchObject([{ e164: ARAM, extension: null }])
})

describe('several numbers in one cell', () => {
  test.each([
    '077 000101 / 091 234567',
    '077000101/091234567',
    '077 000101; 091 23-45-67',
    '077 000101, 091 234567',
    '077 000101 ::: 091 234567',
    '077 000101\n091 234567',
    '077 000101 091 234567',
    'տուն 077 000101 բջջ․ 091 234567',
    '077 000101 կամ 091 234567',
    '077-000-101 доб. 3; 091-234-567',
  ])('%s', (cell) => {
    expect(numbers(cell)).toEqual([ANI, ARAM])
  })

  test('each keeps its own words and its own note', () => {
    expect(
      cleanPhones('տուն 077 000101 դոմ. 3 բջջ 091 234567 Անի').map(({ raw, extension }) => [raw, extension]),
    ).toEqual([
      ['տուն 077 000101 դոմ. 3', '3'],
      ['բջջ 091 234567 Անի', null],
    ])
  })

  test('a short tail stays with the number before it', () => {
    expect(cleanPhones('010 52-34-18/19')).toMatchObject([{ raw: '010 52-34-18, 19', e164: '+37410523418' }])
  })

  test('a good and a bad one are both kept', () => {
    expect(cleanPhones('077 000101; 091 2345').map(({ raw, valid }) => [raw, valid])).toEqual([
      ['077 000101', true],
      ['091 2345', false],
    ])
  })
})

describe('what is no number', () => {
  test('nothing written, nothing kept', () => {
    expect(cleanPhones('')).toEqual([])
    expect(cleanPhones(' \u00a0 ')).toEqual([])
  })

  test.each([
    '3.74911E+10',
    '3,74911E+10',
    '3.7477000101E+10',
    '37477000101.0',
    '077 0001',
    '077 000101 1',
    'չկա',
    '10',
  ])('%s is kept as it is and flagged', (cell) => {
    expect(cleanPhones(cell)).toMatchObject([{ raw: cell, e164: null, valid: false }])
  })

  test('hostile text ends quickly', () => {
    const start = performance.now()
    cleanPhones('0'.repeat(50_000))
    cleanPhones('( ('.repeat(20_000))
    cleanPhones('1 '.repeat(20_000))
    cleanPhones(`+${' '.repeat(50_000)}x`)
    cleanPhones('1 '.repeat(200))
    cleanPhones(`+${' '.repeat(390)}x`)
    cleanPhones('0;'.repeat(200))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

test('tails are found in the reversed digits, whatever form the number has', () => {
  expect(cleanPhones('091 23-45-67')[0]?.digitsReversed).toBe('76543219473')
  expect(cleanPhones('091 2345')[0]?.digitsReversed).toBe('5432190')
  expect(reverseDigits('+374 91')).toBe('19473')
  expect(tailDigits('091 23-45-67')).toBe('4567')
  expect(tailDigits('+37491234567', 6)).toBe('234567')
})

test('a read number is shown the Armenian way', () => {
  expect(cleanPhones('+374 91 234567').map(({ e164 }) => formatPhone(e164 ?? ''))).toEqual(['091 23-45-67'])
})

const TABLE = 'armenian/phones_am_ge_ru.csv'
const Country = z.enum(['AM', 'GE', 'RU', 'GB', 'US'])
const Row = z.object({
  input: z.string(),
  default_region: Country,
  valid: z.enum(['yes', 'no']),
  e164: z.string(),
  extension: z.string(),
})

test.runIf(sharedDataAvailable(TABLE))(
  'the reference table of messy cells is read as the reference library reads it',
  () => {
    const rows = z.array(Row).parse(Papa.parse(readSharedText(TABLE), { header: true, skipEmptyLines: 'greedy' }).data)
    expect(rows.length).toBeGreaterThan(70)
    const differing = rows.flatMap(({ input, default_region, valid, e164, extension }) => {
      const read = cleanPhones(input, default_region)
      const wanted = valid === 'yes' ? [{ e164, extension: extension || null }] : []
      const got = read
        .filter((phone) => phone.valid)
        .map(({ e164: number, extension: note }) => ({ e164: number, extension: note }))
      const kept = input.trim() === '' || read.length > 0
      return kept && JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ input, default_region, wanted, got }]
    })
    expect(differing).toEqual([])
  },
)
