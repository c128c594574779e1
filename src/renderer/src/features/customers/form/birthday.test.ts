import { expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { birthdayWords, readBirthday, writeBirthday } from './birthday.ts'

const today = LocalDate.parse('2026-05-14')

test.each([
  ['22.6', '--06-22'],
  ['22.06.1985', '1985-06-22'],
  ['29/2', '--02-29'],
  ['1-1-1990', '1990-01-01'],
  ['', null],
  ['31.2', undefined],
  ['29.2.2023', undefined],
  ['22.06.2030', undefined],
  ['հունիս', undefined],
])('«%s» is stored as %s', (typed, stored) => {
  expect(readBirthday(typed, today)).toBe(stored)
})

test('what is stored is typed and said again', () => {
  expect(writeBirthday('--06-22')).toBe('22.06')
  expect(writeBirthday('1985-06-22')).toBe('22.06.1985')
  expect(writeBirthday(null)).toBe('')
  expect(birthdayWords('--06-22', 'hy')).toBe('22 հունիսի')
  expect(birthdayWords('1985-06-22', 'ru').replace('\u00a0', ' ')).toMatch(/^22 июня 1985/)
})

test('reading what was written changes nothing', () => {
  for (const stored of ['--02-29', '1985-06-22']) expect(readBirthday(writeBirthday(stored), today)).toBe(stored)
})
