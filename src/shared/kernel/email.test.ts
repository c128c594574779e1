import { expect, test } from 'vitest'
import { canonicalEmail, isEmail } from './email.ts'

test.each([
  ['Ani.Petrosyan@Mail.RU', 'ani.petrosyan@mail.ru'],
  [' ani@shop.am ', 'ani@shop.am'],
  ['mailto:ani@shop.am', 'ani@shop.am'],
  ['Անի Պետրոսյան <ani@shop.am>', 'ani@shop.am'],
  ['ani@shop.am.', 'ani@shop.am'],
  ['ani+shoes@shop.am', 'ani+shoes@shop.am'],
  ['անի@խանութ.հայ', 'անի@խանութ.հայ'],
  ["o'hara@shop.co.uk", "o'hara@shop.co.uk"],
  ['\u200bani@shop.am', 'ani@shop.am'],
])('%j is %s', (text, canonical) => {
  expect(canonicalEmail(text)).toBe(canonical)
  expect(isEmail(text)).toBe(true)
})

test.each([
  '',
  'չունի',
  'ani@',
  '@shop.am',
  'ani@shop',
  'ani shop.am',
  'ani@@shop.am',
  'a@b@shop.am',
  'ani@shop..am',
  'ani@-shop.am',
  '.ani@shop.am',
  'an..i@shop.am',
  'ani@1.2.3.4',
  'ani@shop.am, beno@shop.am',
  `${'a'.repeat(65)}@shop.am`,
  `ani@${'a'.repeat(250)}.am`,
])('%j is no address', (text) => {
  expect(canonicalEmail(text)).toBeUndefined()
  expect(isEmail(text)).toBe(false)
})

test('the canonical form is its own canonical form', () => {
  const once = canonicalEmail('Ани <ANI@Shop.AM>')
  expect(once && canonicalEmail(once)).toBe(once)
})
