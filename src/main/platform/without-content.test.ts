import { expect, test } from 'vitest'
import { messageWithoutContent, withoutFolders } from './without-content.ts'

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code })

test.each([
  [new TypeError("Cannot read properties of undefined (reading 'phone')"), 'Cannot read properties of undefined …'],
  [
    coded('UNIQUE constraint failed: customer.uuid', 'SQLITE_CONSTRAINT_UNIQUE'),
    'UNIQUE constraint failed: customer.uuid',
  ],
  [coded('CHECK constraint failed: amount > 0', 'SQLITE_CONSTRAINT_CHECK'), 'CHECK constraint failed: amount > 0'],
  [coded("ENOENT: no such file or directory, open '/home/ani/x'", 'ENOENT'), '… no such file or directory, open …'],
  [new Error('the draft was not written'), 'the draft was not written'],
  [new Error('no customer row 12'), 'no customer row 12'],
])('what helps stays: %s', (error, left) => {
  expect(messageWithoutContent(error)).toBe(left)
})

test.each([
  new SyntaxError('Unexpected token \'H\', "He said "ani" and went" is not valid JSON'),
  new Error('invalid relative path: ../ani petrosyan.xml'),
  new Error('boom Ani Petrosyan'),
  new Error('cell B7 holds ani@shop.am'),
  new Error('Ani: not a date'),
  new RangeError('Invalid time zone specified: Ani/Petrosyan'),
  coded('refused ani petrosyan', 'SQLITE_CONSTRAINT_TRIGGER'),
  new Error('Անի'),
])('what a customer said or is called goes: %s', (error) => {
  expect(messageWithoutContent(error)).not.toMatch(/ani|petros|Անի/i)
})

test('a line of a stack keeps its file and loses the account it lies under', () => {
  expect(withoutFolders('at run (/home/anahit/Khostum app/out/main/index.cjs:12:3)')).toBe(
    'at run (main/index.cjs:12:3)',
  )
  expect(withoutFolders('at file:///home/anahit/app/src/main/cli.ts:1:2')).toBe('at main/cli.ts:1:2')
  expect(withoutFolders('at x (C:\\Users\\Anahit\\AppData\\out\\main\\index.cjs:12:3)')).toBe(
    'at x (main\\index.cjs:12:3)',
  )
  expect(withoutFolders('at node:internal/timers:5:1')).toBe('at node:internal/timers:5:1')
})
