import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import type { ExportFormat, ExportKind, Selection } from '#shared/exporting/exporting.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './export.module.css'

const holdsWhat = (what: ExportKind, format: ExportFormat): MessageKey => {
  if (format === 'csv') return 'export.holds_csv'
  return what === 'accountant' ? 'export.holds_accountant' : 'export.holds_workbook'
}

type Props = { selection: Selection | undefined; format: ExportFormat }

/** What the file would hold, before it is written. */
export const ExportSummary = ({ selection, format }: Props) => {
  const t = useT()
  const { data } = useQuery(
    rpc.exporting.count.queryOptions({
      input: selection ? { selection } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  if (!selection) return null
  return (
    <div aria-live="polite">
      <p className={classes.title}>{data && t('export.will_hold', { n: data.rows })}</p>
      <p className={classes.small}>{t(holdsWhat(selection.what, format))}</p>
    </div>
  )
}
