import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useT } from '#renderer/app/language.tsx'
import { useShop } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { Token } from '#renderer/ui/Token.tsx'
import { type ExportFormat, ExportKind, Selection } from '#shared/exporting/exporting.schema.ts'
import { periodOf } from '#shared/exporting/periods.rules.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { endOfMonth } from '#shared/kernel/local-date.ts'
import { ExportFilters } from './ExportFilters.tsx'
import { ExportOutcome } from './ExportOutcome.tsx'
import { ExportSummary } from './ExportSummary.tsx'
import classes from './export.module.css'
import { type FilterValue, type FilterValues, readWish } from './export-path.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { type Ends, PeriodChoice } from './PeriodChoice.tsx'
import { useExport } from './use-export.ts'

const KINDS: Readonly<Record<ExportKind, MessageKey>> = {
  accountant: 'export.for_accountant',
  compensations: 'nav.money',
  cases: 'nav.cases',
  customers: 'nav.customers',
  follow_ups: 'nav.promises',
}

const ORDER: readonly ExportKind[] = ['accountant', 'compensations', 'cases', 'customers', 'follow_ups']

/** `khostum-money-2026-05-01-2026-05-31`: sorts by itself in a folder. */
const fileName = ({ what, from, to }: Selection, format: ExportFormat): string =>
  `${['khostum', what.replace('_', '-'), from, to].filter(Boolean).join('-')}.${format}`

/** For people and for the accountant: what, of which period, into which kind of file. */
export const ExportPart = () => {
  const t = useT()
  const today = useToday()
  const { settings } = useShop()
  const [search] = useSearchParams()
  const [wish] = useState(() => readWish(search))
  const thisMonth = periodOf('this_month', today)
  const [what, setWhat] = useState<ExportKind>(wish.what ?? 'accountant')
  const [ends, setEnds] = useState<Ends>({
    from: wish.from === undefined ? thisMonth.from : wish.from,
    to: wish.to === undefined ? thisMonth.to : wish.to,
  })
  // Each kind keeps what was chosen for it while one looks at another.
  const [filters, setFilters] = useState<Partial<Record<ExportKind, FilterValues>>>({ [what]: wish.filters })
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [separator, setSeparator] = useState(settings.csvSeparator)
  const { state, start, stop } = useExport()

  const { from, to } = ends
  const turned = Boolean(from && to && from > to)
  const chosen = filters[what] ?? {}
  const { ids } = chosen
  const isReadable = !turned && from !== undefined && to !== undefined
  const selection = isReadable ? Selection.parse({ what, from, to, filters: chosen }) : undefined
  const narrow = (name: string, value: FilterValue) => setFilters({ ...filters, [what]: { ...chosen, [name]: value } })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.is === 'running') return
    if (selection) void start({ selection, format, separator, suggestedName: fileName(selection, format) })
    else event.currentTarget.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <div className={classes.part}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.choices}>
          <OptionGroup
            label={t('export.content')}
            columns={3}
            digits
            options={ORDER.map((kind) => ({ value: kind, label: t(KINDS[kind]) }))}
            value={what}
            onChange={(kind) => setWhat(ExportKind.parse(kind))}
          />
          {Array.isArray(ids) ? (
            <div>
              <Token label={t('export.chosen_rows')} value={String(ids.length)} onRemove={() => narrow('ids', null)} />
            </div>
          ) : (
            <>
              <PeriodChoice
                value={ends}
                onChange={setEnds}
                hint={t(what === 'follow_ups' ? 'export.by_due' : 'export.by_created')}
                // Promises are asked for by the day they are due, which may well lie ahead.
                lean={what === 'follow_ups' ? 'ahead' : { until: endOfMonth(today) }}
                problem={turned ? t('export.turned_period') : undefined}
              />
              <ExportFilters what={what} values={chosen} onChange={narrow} />
            </>
          )}
          <FormatChoice format={format} onFormat={setFormat} separator={separator} onSeparator={setSeparator} />
        </div>
        <section className={classes.file} aria-label={t('export.file')}>
          <ExportSummary selection={selection} format={format} />
          <ActButton submit look="primary" disabled={state.is === 'running'}>
            {t('btn.export')}
          </ActButton>
          <ExportOutcome state={state} onStop={stop} />
        </section>
      </form>
    </div>
  )
}
