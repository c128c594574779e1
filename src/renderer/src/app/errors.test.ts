import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { errorCode, errorSentence } from './errors.ts'

const t = createTranslator('hy')

test('a declared failure is said in its own words', () => {
  expect(errorSentence(new ORPCError('DISK_FULL'), t)).toBe(t('err.disk_full'))
  expect(errorCode(new ORPCError('DISK_FULL'))).toBe('DISK_FULL')
})

test('a surprise names the number under which it is logged', () => {
  const surprise = new ORPCError('UNEXPECTED', { data: { errorId: 'k7f2' } })
  expect(errorSentence(surprise, t)).toContain('k7f2')
})

test('what no contract declares is still said in words', () => {
  expect(errorSentence(new Error('socket hang up'), t)).toBe(t('err.unknown'))
  expect(errorSentence(new ORPCError('INTERNAL_SERVER_ERROR'), t)).toBe(t('err.unknown'))
  expect(errorCode('nonsense')).toBeUndefined()
})
