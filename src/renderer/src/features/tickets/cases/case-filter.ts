/** The filter of the list, as it stands in the address: a link, a reload and the way back keep it. */
import type { OwnView } from '#shared/own-views/own-views.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'

export const FILTER_FIELDS = [
  'status',
  'kind',
  'channel',
  'reasonId',
  'assigneeId',
  'customerId',
  'createdFrom',
  'createdTo',
] as const satisfies (keyof TicketFilter)[]
export type FilterField = (typeof FILTER_FIELDS)[number]

const ADDRESS_FIELDS = ['view', 'sort', ...FILTER_FIELDS] as const
const DEFAULTS = TicketFilter.parse({})

/** What the address says; a part that means nothing is left out, so that an old link still opens. */
export const filterFrom = (params: URLSearchParams): TicketFilter => {
  const read: Record<string, string> = {}
  for (const field of ADDRESS_FIELDS) {
    const value = params.get(field)
    if (value !== null && TicketFilter.shape[field].safeParse(value).success) read[field] = value
  }
  return TicketFilter.parse(read)
}

/** Only what differs from the plain list. */
export const paramsOf = (filter: TicketFilter): URLSearchParams => {
  const params = new URLSearchParams()
  for (const field of ADDRESS_FIELDS) {
    const value = filter[field]
    const isDefault = (field === 'view' || field === 'sort') && value === DEFAULTS[field]
    if (value && !isDefault) params.set(field, value)
  }
  return params
}

/** The parts that narrow the view; both ends of the days are one. */
export const activeFields = (filter: TicketFilter): FilterField[] =>
  FILTER_FIELDS.filter((field) => Boolean(filter[field]) && !(field === 'createdTo' && filter.createdFrom))

export const withoutField = (filter: TicketFilter, field: FilterField): TicketFilter =>
  field === 'createdFrom' ? { ...filter, createdFrom: null, createdTo: null } : { ...filter, [field]: null }

export type SavedView = { key: string; filter: Pick<TicketFilter, 'view' | 'status'> }

/** The views of the bar, each with its count. */
export const VIEWS = [
  { key: 'open', filter: { view: 'open' } },
  { key: 'mine', filter: { view: 'mine' } },
  { key: 'late', filter: { view: 'late' } },
  { key: 'without_promise', filter: { view: 'without_promise' } },
  { key: 'in_repair', filter: { view: 'open', status: 'waiting_repair' } },
  { key: 'at_supplier', filter: { view: 'open', status: 'waiting_supplier' } },
  { key: 'untouched', filter: { view: 'untouched' } },
  { key: 'all', filter: { view: 'all' } },
] as const satisfies SavedView[]
export type ViewKey = (typeof VIEWS)[number]['key']

/** The view that the filter stands in: the narrowest one that says the same. */
export const viewOf = (filter: TicketFilter): ViewKey => {
  const fits = VIEWS.filter((saved: SavedView) => saved.filter.view === filter.view)
  const exact = fits.find((saved: SavedView) => (saved.filter.status ?? null) === (filter.status ?? null))
  return (exact ?? fits[0] ?? VIEWS[0]).key
}

const isSame = (one: TicketFilter, other: TicketFilter): boolean =>
  paramsOf(one).toString() === paramsOf(other).toString()

/** The saved list that stands here, order and all. */
export const ownViewOf = (filter: TicketFilter, views: readonly OwnView[]): OwnView | undefined =>
  views.find((view) => isSame(view.filter, filter))

/** Whether the list says more than a view of the bar says already. */
export const isWorthSaving = (filter: TicketFilter): boolean =>
  !VIEWS.some((saved: SavedView) => isSame(TicketFilter.parse(saved.filter), filter))
