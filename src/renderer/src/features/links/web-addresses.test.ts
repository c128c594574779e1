import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWebAddresses } from './web-addresses.ts'

const addressesIn = (text: string): string[] =>
  findWebAddresses(text).flatMap((part) => (part.address ? [part.text] : []))

test('an address is found without the sentence around it', () => {
  expect(addressesIn('Կարծիքը՝ https://maps.example/place?id=1։ Նաև (http://old.example/a), «https://x.am»')).toEqual([
    'https://maps.example/place?id=1',
    'http://old.example/a',
    'https://x.am',
  ])
})

test('a text without an address is one piece', () => {
  expect(findWebAddresses('javascript:alert(1) file:///etc/passwd')).toEqual([
    { text: 'javascript:alert(1) file:///etc/passwd', address: false },
  ])
  expect(findWebAddresses('')).toEqual([])
})

test('no letter of a text is lost, whatever it holds', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('https://a.am', 'http://', ' ', '։', '«'))
  fc.assert(
    fc.property(fc.array(words), (pieces) => {
      const text = pieces.join('')
      expect(
        findWebAddresses(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
