/** The accountant's further sheets: the same money by month, by cause, by payment method. */
import { PAYMENT_METHODS } from '#shared/i18n/words.ts'
import { formatDate } from '#shared/kernel/format-date.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { CreditRow, EntryRow } from './compensations.repo.ts'
import { firstPhone } from './contacts.ts'
import { grossOf, netOf, vatOf } from './ledger-columns.ts'
import type { Lookups } from './lookups.ts'
import { buyerOf } from './people.columns.ts'
import { headsOf } from './source.ts'
import type { Column, ColumnHead, Table } from './table.ts'

type Sum = { count: number; gross: number; vat: number; net: number }

export type LedgerSums = { add: (row: EntryRow) => void; tables: () => Table[] }

const nothing = (): Sum => ({ count: 0, gross: 0, vat: 0, net: 0 })

const addTo = (sum: Sum, row: EntryRow): void => {
  sum.count += 1
  sum.gross += grossOf(row)
  sum.vat += vatOf(row) ?? 0
  sum.net += netOf(row)
}

const heads = (title: ColumnHead, t: Lookups['t']): ColumnHead[] => [
  title,
  { name: 'count', title: t('export.operation_count'), type: 'integer', width: 14 },
  { name: 'amount', title: t('export.gross'), type: 'money', width: 16 },
  { name: 'vatAmount', title: t('acc.vat_amount'), type: 'money', width: 16 },
  { name: 'netAmount', title: t('export.net'), type: 'money', width: 16 },
]

export const createLedgerSums = ({ t, settings, reasonName }: Lookups): LedgerSums => {
  const months = new Map<string, Sum>()
  const causes = new Map<number | null, Sum>()
  const methods = new Map<EntryRow['method'], Sum>()
  const total = nothing()

  const addUnder = <K>(groups: Map<K, Sum>, key: K, row: EntryRow): void => {
    const sum = groups.get(key) ?? nothing()
    groups.set(key, sum)
    addTo(sum, row)
  }

  const cells = (name: string, { count, gross, vat, net }: Sum) => [name, count, gross, vat, net]
  const table = (title: string, column: string, groups: [name: string, sum: Sum][]): Table => ({
    title,
    heads: heads({ name: 'name', title: column, type: 'text', width: 34 }, t),
    rows: [...groups.map(([name, sum]) => cells(name, sum)), cells(t('money.total'), total)],
    hasTotal: true,
  })
  const monthName = (month: string): string => formatDate(LocalDate.parse(`${month}-01`), settings.language, 'month')

  return {
    add: (row) => {
      addUnder(months, row.booked_on.slice(0, 7), row)
      addUnder(causes, row.reason_id, row)
      addUnder(methods, row.method, row)
      addTo(total, row)
    },
    tables: () => [
      table(
        t('kpi.per_month'),
        t('month.title'),
        [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, sum]) => [monthName(month), sum]),
      ),
      table(
        t('export.per_cause'),
        t('reason.title'),
        [...causes]
          .sort(([, a], [, b]) => b.gross - a.gross)
          .map(([reason, sum]) => [reasonName(reason) || t('export.no_cause'), sum]),
      ),
      table(
        t('export.per_method'),
        t('acc.payment_method'),
        [...methods].map(([method, sum]) => [t(PAYMENT_METHODS[method]), sum]),
      ),
    ],
  }
}

const creditColumns: Column<CreditRow>[] = [
  { name: 'customer', title: 'entity.customer', type: 'text', width: 28, value: buyerOf },
  { name: 'phone', title: 'field.phone', type: 'text', width: 16, value: (row) => firstPhone(row.phones) },
  { name: 'taxNumber', title: 'doc.tin', type: 'text', width: 12, value: (row) => row.tax_number },
  { name: 'balance', title: 'money.balance', type: 'money', width: 16, value: (row) => row.balance },
  { name: 'lastOn', title: 'export.last_change', type: 'date', width: 16, value: (row) => row.last_on },
]

/** What the shop still owes its customers at the end of the period. */
export const openCreditTable = (rows: readonly CreditRow[], { t }: Lookups): Table => ({
  title: t('export.open_credit'),
  heads: headsOf(creditColumns, t),
  rows: [
    ...rows.map((row) => creditColumns.map(({ value }) => value(row))),
    [t('money.total'), null, null, rows.reduce((sum, row) => sum + row.balance, 0), null],
  ],
  hasTotal: true,
})
