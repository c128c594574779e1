import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useT } from '#renderer/app/language.tsx'
import { useShop } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { type ExportFormat, ExportKind } from '#shared/exporting/exporting.schema.ts'
import { periodOf } from '#shared/exporting/periods.rules.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { endOfMonth } from '#shared/kernel/local-date.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import classes from './export.module.css'
import { readWish } from './export-path.ts'
import { type Ends, PeriodChoice } from './PeriodChoice.tsx'
import { useExport } from './use-export.ts'

const KINDS: Readonly<Record<ExportKind, MessageKey>> = {
  accountant: 'acc.export',
  compensations: 'nav.money',
  cases: 'nav.cases',
  customers: 'nav.customers',
  follow_ups: 'nav.promises',
}

const ORDER: readonly ExportKind[] = ['accountant', 'compensations', 'cases', 'customers', 'follow_ups']

/** `khostum-money-2026-05-01-2026-05-31`: sorts by itself in a folder. */
const fileName = (what: ExportKind, { from, to }: Ends, format: ExportFormat): string =>
  `${['khostum', what.replace('_', '-'), from, to].filter(Boolean).join('-')}.${format}`

/** For people and for the accountant: what, of which period, into which kind of file. */
export const ExportPart = () => {
  const t = useT()
  const today = useToday()
  const { settings } = useShop()
  const [search] = useSearchParams()
  const wish = readWish(search)
  const thisMonth = periodOf('this_month', today)
  const [what, setWhat] = useState<ExportKind>(wish.what ?? 'accountant')
  const [ends, setEnds] = useState<Ends>({
    from: wish.from === undefined ? thisMonth.from : wish.from,
    to: wish.to === undefined ? thisMonth.to : wish.to,
  })
  const [chosen, setFormat] = useState<ExportFormat>('xlsx')
  const { state, start, stop } = useExport()
  // Several sheets are a workbook's.
  const format = what === 'accountant' ? 'xlsx' : chosen
  const { from, to } = ends
  const turned = Boolean(from && to && from > to)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (turned || from === undefined || to === undefined || state.is === 'running') return
    const suggestedName = fileName(what, { from, to }, format)
    void start({ selection: { what, from, to }, format, separator: settings.csvSeparator, suggestedName })
  }

  return (
    <div className={classes.part}>
      <form className={classes.form} onSubmit={submit}>
        <OptionGroup
          label={t('export.content')}
          columns={2}
          digits
          options={ORDER.map((kind) => ({ value: kind, label: t(KINDS[kind]) }))}
          value={what}
          onChange={(kind) => setWhat(ExportKind.parse(kind))}
        />
        <PeriodChoice
          value={ends}
          onChange={setEnds}
          // Promises are asked for by the day they are due, which may well lie ahead.
          lean={what === 'follow_ups' ? 'ahead' : { until: endOfMonth(today) }}
          problem={turned ? t('export.turned_period') : undefined}
        />
        {what !== 'accountant' && (
          <OptionGroup
            label={t('export.file_type')}
            columns={2}
            digits
            options={[
              { value: 'xlsx', label: 'Excel (.xlsx)' },
              { value: 'csv', label: 'CSV' },
            ]}
            value={chosen}
            onChange={setFormat}
          />
        )}
        <div className={classes.acts}>
          <ActButton submit look="primary" disabled={turned || state.is === 'running'}>
            {t('btn.export')}
          </ActButton>
        </div>
        <ExportOutcome state={state} onStop={stop} />
      </form>
    </div>
  )
}
