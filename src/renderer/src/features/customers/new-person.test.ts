import { expect, test } from 'vitest'
import { newPersonFrom } from './new-person.ts'

test('a new person begins with what was typed to find them: digits are a phone, letters a name', () => {
  expect(newPersonFrom('094 57-40-12')).toMatchObject({ fullName: '', phone: '094 57-40-12' })
  expect(newPersonFrom(' Լուսինե ')).toMatchObject({ fullName: 'Լուսինե', phone: '' })
})

test('each has an id of its own, so that a second try finds the first', () => {
  expect(newPersonFrom('').id).not.toBe(newPersonFrom('').id)
})
