/** What a workbook says of itself on its last sheet. */
import type { ExportKind, Selection } from '#shared/exporting/exporting.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { TAX_REGIMES } from '#shared/i18n/words.ts'
import { formatDate } from '#shared/kernel/format-date.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { AboutLine, AboutSheet } from './export-file.ts'
import { filterWords } from './filter-words.ts'
import type { Lookups } from './lookups.ts'
import type { ColumnHead } from './table.ts'

/** The day that puts a row into a period. */
const PERIOD_COLUMNS: Readonly<Record<ExportKind, MessageKey>> = {
  cases: 'field.created',
  customers: 'field.created',
  follow_ups: 'promise.due',
  compensations: 'time.date',
  accountant: 'time.date',
}

const PLACES_SHOWN = 20

type Facts = {
  selection: Selection
  title: string
  at: Instant
  rows: number
  sums: ReadonlyMap<ColumnHead, number>
  cutCells: readonly string[]
}

const periodText = ({ from, to }: Selection, { t, settings: { language } }: Lookups): string => {
  if (!from && !to) return t('export.everything')
  const said = (day: LocalDate | null | undefined) => (day ? formatDate(day, language, 'short') : '…')
  return `${said(from)} – ${said(to)}`
}

export const createAbout = ({ selection, title, at, rows, sums, cutCells }: Facts, lookups: Lookups): AboutSheet => {
  const { t, settings } = lookups
  const text = (label: string, value: string): AboutLine => ({ label, value, type: 'text' })
  const day = (label: MessageKey, value: string | null | undefined): AboutLine[] =>
    value ? [{ label: t(label), value, type: 'date' }] : []
  const filters = filterWords(selection, lookups).map(({ label, value }) => `${label}՝ ${value}`)
  const isMoney = selection.what === 'compensations' || selection.what === 'accountant'
  return {
    title: t('export.about'),
    lines: [
      text(t('export.shop'), settings.shopName),
      text(t('export.content'), title),
      text(t('time.period'), periodText(selection, lookups)),
      ...day('time.from', selection.from),
      ...day('time.to', selection.to),
      text(t('export.period_by'), t(PERIOD_COLUMNS[selection.what])),
      text(t('export.filters'), filters.length > 0 ? filters.join(' · ') : t('export.no_filters')),
      { label: t('export.made_at'), value: at, type: 'datetime' },
      text(t('export.time_zone'), settings.timeZone),
      { label: t('export.row_count'), value: rows, type: 'integer' },
      ...[...sums].map(
        ([{ title: column }, sum]): AboutLine => ({
          label: t('export.sum_of', { column }),
          value: sum,
          type: 'money',
        }),
      ),
      ...(sums.size > 0 ? [text(t('set.currency'), settings.currency)] : []),
      ...(isMoney ? [text(t('acc.tax_regime'), t(TAX_REGIMES[settings.taxRegime]))] : []),
      ...(cutCells.length > 0
        ? [
            text(t('export.cut_cells'), t('export.cut_cells_hint', { n: cutCells.length })),
            text('', `${cutCells.slice(0, PLACES_SHOWN).join('; ')}${cutCells.length > PLACES_SHOWN ? '; …' : ''}`),
          ]
        : []),
    ],
  }
}
