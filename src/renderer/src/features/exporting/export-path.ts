/** The Files page with an export chosen, as an address: what a list's «Արտահանել» opens. */
import { ExportKind, exportFilters, type Selection } from '#shared/exporting/exporting.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'

export type FilterValue = string | boolean | readonly string[] | null

/** By the names that the contract has for them. */
export type FilterValues = Readonly<Partial<Record<string, FilterValue>>>

export type ExportWish = {
  what: ExportKind | undefined
  /** Undefined where the address says nothing. */
  from: LocalDate | null | undefined
  to: LocalDate | null | undefined
  filters: FilterValues
}

export const exportPath = ({ what, from, to, filters = {} }: Selection): string => {
  const params = new URLSearchParams({ what, from: from ?? '', to: to ?? '' })
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, String(value))
  return `/files/export?${params}`
}

const readValue = (name: string, text: string): FilterValue => {
  if (name === 'ids') return text.split(',')
  return text === 'true' ? true : text
}

/** A part that means nothing is left out, so that an old link still opens. */
const readFilters = (what: ExportKind, search: URLSearchParams): FilterValues => {
  const read: Record<string, FilterValue> = {}
  for (const [name, schema] of Object.entries(exportFilters[what].shape)) {
    const text = search.get(name)
    if (text === null) continue
    const value = readValue(name, text)
    if (schema.safeParse(value).success) read[name] = value
  }
  return read
}

const dayFrom = (search: URLSearchParams, name: 'from' | 'to'): LocalDate | null | undefined =>
  LocalDate.safeParse(search.get(name)).data ?? (search.has(name) ? null : undefined)

export const readWish = (search: URLSearchParams): ExportWish => {
  const what = ExportKind.safeParse(search.get('what')).data
  return {
    what,
    from: dayFrom(search, 'from'),
    to: dayFrom(search, 'to'),
    filters: what ? readFilters(what, search) : {},
  }
}
