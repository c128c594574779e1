import type { Amount } from '#shared/kernel/money.ts'
import type { LedgerSum } from './compensations.repo.ts'

type Sum = { amount: Amount; vatAmount: Amount; count: number }

export const toSum = (rows: readonly LedgerSum[]): Sum => ({
  amount: rows.reduce((total, row) => total + row.amount, 0) as Amount,
  vatAmount: rows.reduce((total, row) => total + row.vat, 0) as Amount,
  count: rows.reduce((total, row) => total + row.count, 0),
})

/** One sum per value of `key`, in the order in which the values first come. */
export const sumBy = <K extends 'kind' | 'method'>(rows: readonly LedgerSum[], key: K): [LedgerSum[K], Sum][] => {
  const values = [...new Set(rows.map((row) => row[key]))]
  return values.map((value) => [value, toSum(rows.filter((row) => row[key] === value))])
}
