import type { ExportKind } from '#shared/exporting/exporting.schema.ts'
import { ExportKind as Kinds } from '#shared/exporting/exporting.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'

export type ExportWish = { what: ExportKind; from: LocalDate | null; to: LocalDate | null }

/** The Files page with this export chosen: what a list's «Արտահանել» opens. */
export const exportPath = ({ what, from, to }: ExportWish): string =>
  `/files/export?${new URLSearchParams({ what, from: from ?? '', to: to ?? '' })}`

export const readWish = (search: URLSearchParams): Partial<ExportWish> => ({
  what: Kinds.safeParse(search.get('what')).data,
  from: LocalDate.safeParse(search.get('from')).data ?? (search.has('from') ? null : undefined),
  to: LocalDate.safeParse(search.get('to')).data ?? (search.has('to') ? null : undefined),
})
