import { ORPCError } from '@orpc/client'
import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { errorCode, errorSentence, SENTENCES } from './errors.ts'

const t = createTranslator('hy')

const codesOf = (node: unknown): string[] => {
  if (isContractProcedure(node)) return Object.keys(node['~orpc'].errorMap)
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(codesOf) : []
}

test('every failure the contract declares has a sentence, and no sentence is left over', () => {
  expect([...new Set(codesOf(contract))].sort()).toEqual(Object.keys(SENTENCES).sort())
})

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
