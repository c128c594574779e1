import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { SENTENCES } from './error-sentences.ts'

const codesOf = (node: unknown): string[] => {
  if (isContractProcedure(node)) return Object.keys(node['~orpc'].errorMap)
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(codesOf) : []
}

test('every failure the contract declares has a sentence, and no sentence is left over', () => {
  expect([...new Set(codesOf(contract))].sort()).toEqual(Object.keys(SENTENCES).sort())
})
