/** Sums of what was really written, to be held against what the books say. */
import type { LedgerTotals } from '#shared/compensations/compensations.schema.ts'
import type { CellValue, ColumnHead } from './table.ts'

export type RowSums = {
  add: (rows: readonly (readonly CellValue[])[]) => void
  rows: () => number
  /** Of each column of money, in minor units. */
  byColumn: () => ReadonlyMap<ColumnHead, number>
}

export const createRowSums = (heads: readonly ColumnHead[]): RowSums => {
  const columns = heads.flatMap((head, index) =>
    head.type === 'money' && !head.isUnsummed ? [{ head, index, sum: 0 }] : [],
  )
  let count = 0
  return {
    add: (rows) => {
      count += rows.length
      for (const column of columns) {
        for (const row of rows) {
          const value = row[column.index]
          if (typeof value === 'number') column.sum += value
        }
      }
    },
    rows: () => count,
    byColumn: () => new Map(columns.map(({ head, sum }) => [head, sum])),
  }
}

/** Whether the rows of money add up to what the Money screen shows for the same period and filters. */
export const equalsTotals = (sums: RowSums, { total }: LedgerTotals): boolean => {
  const written = new Map([...sums.byColumn()].map(([{ name }, sum]) => [name, sum]))
  return (
    sums.rows() === total.count &&
    (written.get('amount') ?? 0) === total.amount &&
    (written.get('vatAmount') ?? 0) === total.vatAmount
  )
}
