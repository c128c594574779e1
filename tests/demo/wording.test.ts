import parsePhoneNumber from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { createPeople } from '#tools/demo/people.ts'
import { UNUSABLE_PHONES } from '#tools/demo/phones.ts'
import { pickSize, productLine, products } from '#tools/demo/products.ts'
import { dram, fill, fillDays } from '#tools/demo/wording.ts'
import { createRandom } from '#tools/random.ts'

const random = createRandom(1, 'test')
const boots = products.find(({ name }) => name.hy.includes('«Ռիմա», սև')) ?? null
const filling = { product: boots, size: 38, language: 'hy', random } as const

test('blanks take the form that the sentence wants', () => {
  expect(fill('Ձախ {items} տակացուն', filling)).toBe('Ձախ երկարաճիտ կոշիկի տակացուն')
  expect(fill('{Item} ճաքել է, {size}-ը {size2}-ով', filling)).toBe('Երկարաճիտ կոշիկը ճաքել է, 38-ը 39-ով')
  expect(fill('{price} եմ վճարել', filling)).toBe('32\u00a0000\u00a0֏ եմ վճարել')
})

test('a blank at the head of a sentence is capitalised', () => {
  expect(fill('Գրեցի։ {n} օր է՝ լուռ եք։', filling)).toMatch(/^Գրեցի։ (Երկու|Երեք|Չորս) օր/)
  expect(fill('սպասում եմ {n} օր', filling)).toMatch(/ (երկու|երեք|չորս) օր/)
})

test('an open blank is an error, never a text', () => {
  expect(() => fill('{size} չափսը', { ...filling, size: null })).toThrow(RangeError)
  expect(() => fill('{unknown}', filling)).toThrow(RangeError)
})

test('days are named from today on', () => {
  const weekday = (day: number) => ((3 + day) % 7) + 1
  expect(fillDays('մինչև {day:2}։ {day:0} կգա', 'hy', weekday)).toBe('մինչև շաբաթ։ Հինգշաբթի կգա')
  expect(fillDays('{day:0} morning', 'en', weekday)).toBe('Thursday morning')
})

test('amounts are grouped by a space that does not break', () => {
  expect([dram(900), dram(18_900), dram(1_250_000)]).toEqual([
    '900\u00a0֏',
    '18\u00a0900\u00a0֏',
    '1\u00a0250\u00a0000\u00a0֏',
  ])
})

test('a thing is named with its size where it has one', () => {
  const bag = products.find((product) => product.class === 'bag')
  expect(boots && productLine(boots, 38, 'hy')).toBe('Երկարաճիտ կոշիկ «Ռիմա», սև, 38 չափս')
  expect(boots && productLine(boots, 38, 'ru')).toBe('Сапоги «Рима», чёрные, 38 размер')
  expect(bag && pickSize(random, bag)).toBeNull()
  const sizes = boots ? Array.from({ length: 60 }, () => pickSize(random, boots)) : []
  expect(sizes.every((size) => size !== null && size >= 36 && size <= 40)).toBe(true)
})

const people = createPeople(1, 300)
const phonesOf = people.flatMap(({ customer }) =>
  customer.contacts.filter(({ kind }) => kind === 'phone').map(({ raw }) => ({ raw, key: customer.key })),
)
const number = (raw: string) => parsePhoneNumber(raw.replace(/^00374/, '+374').replace(/^8 \(/, '+7 ('), 'AM')

test('telephones are numbers that exist in their country, but for those that were scribbled wrong', () => {
  const bad = phonesOf.filter(({ raw }) => !number(raw)?.isValid()).map(({ raw }) => raw)
  expect([...bad].sort()).toEqual([...UNUSABLE_PHONES].sort())
})

test('families share a telephone, some people have two or three', () => {
  const owners = new Map<string, Set<string>>()
  for (const { raw, key } of phonesOf) {
    const phone = number(raw)?.number ?? raw
    owners.set(phone, (owners.get(phone) ?? new Set()).add(key))
  }
  expect([...owners.values()].filter(({ size }) => size > 1).length).toBeGreaterThanOrEqual(8)
  const counts = people.map(({ customer }) => customer.contacts.filter(({ kind }) => kind === 'phone').length)
  expect(counts.filter((count) => count === 2).length).toBeGreaterThan(10)
  expect(counts.filter((count) => count === 3).length).toBeGreaterThan(0)
})

test('three people sound alike, and one person was entered twice', () => {
  const named = (name: string) => people.filter(({ customer }) => customer.name === name)
  const alike = ['Արամ Հակոբյան', 'Арам Акопян', 'Aram Hakobyan'].flatMap(named)
  const tails = alike.map(({ customer }) => number(customer.contacts[0]?.raw ?? '')?.number)
  expect([alike.length, new Set(tails).size]).toEqual([3, 3])
  const twice = ['Սուսաննա Մելիքյան', 'Сусанна Меликян'].flatMap(named)
  expect(new Set(twice.map(({ customer }) => number(customer.contacts[0]?.raw ?? '')?.number)).size).toBe(1)
})

test('two people end in 40-12, as on the picture of a new case', () => {
  expect(phonesOf.filter(({ raw }) => raw.replace(/\D/g, '').endsWith('4012')).map(({ key }) => key)).toEqual([
    'lusine',
    'suren',
  ])
})
