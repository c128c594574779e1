import {
  CompensationKind,
  type LedgerFilter,
  type LedgerMonth,
  PaymentMethod,
} from '#shared/compensations/compensations.schema.ts'
import { endOfMonth, LocalDate, startOfMonth } from '#shared/kernel/local-date.ts'

/** What the ledger shows; an open end of the period is null. */
export type LedgerView = {
  from: LocalDate | null
  to: LocalDate | null
  kind: CompensationKind | null
  method: PaymentMethod | null
}

const monthFrom = (first: LocalDate): Pick<LedgerView, 'from' | 'to'> => ({ from: first, to: endOfMonth(first) })

export const firstOfMonth = (month: string): LocalDate => LocalDate.parse(`${month}-01`)

/** The running month with every kind and method. */
export const emptyView = (today: LocalDate): LedgerView => ({
  ...monthFrom(startOfMonth(today)),
  kind: null,
  method: null,
})

export const withMonth = (view: LedgerView, month: string): LedgerView => ({
  ...view,
  ...monthFrom(firstOfMonth(month)),
})

/** «2026-05» when the period is a whole month. */
export const monthOf = ({ from, to }: LedgerView): string | undefined =>
  from && to && from === startOfMonth(from) && to === endOfMonth(from) ? from.slice(0, 7) : undefined

const dayFrom = (params: URLSearchParams, name: 'from' | 'to', otherwise: LocalDate | null): LocalDate | null => {
  const text = params.get(name)
  if (text === null) return otherwise
  return text === '' ? null : (LocalDate.safeParse(text).data ?? otherwise)
}

/** The view in the address; what it does not say is the running month. */
export const viewFrom = (params: URLSearchParams, today: LocalDate): LedgerView => {
  const usual = emptyView(today)
  return {
    from: dayFrom(params, 'from', usual.from),
    to: dayFrom(params, 'to', usual.to),
    kind: CompensationKind.safeParse(params.get('kind')).data ?? null,
    method: PaymentMethod.safeParse(params.get('method')).data ?? null,
  }
}

export const paramsOf = (view: LedgerView): URLSearchParams => {
  const params = new URLSearchParams({ from: view.from ?? '', to: view.to ?? '' })
  if (view.kind) params.set('kind', view.kind)
  if (view.method) params.set('method', view.method)
  return params
}

export const isNarrowed = (view: LedgerView): boolean =>
  view.kind !== null || view.method !== null || monthOf(view) === undefined

/** What is asked of the shop: the same for rows and for sums. */
export const filterOf = (view: LedgerView): LedgerFilter => ({ ...view })

export type MonthLine = { month: string; sum: LedgerMonth | undefined }

/** The running month on top, with or without entries, then what the ledger has. */
export const monthLines = (months: readonly LedgerMonth[], today: LocalDate): MonthLine[] => {
  const running = today.slice(0, 7)
  const past = months.filter(({ month }) => month !== running)
  return [
    { month: running, sum: months.find(({ month }) => month === running) },
    ...past.map((sum) => ({ month: sum.month, sum })),
  ]
}
