import { countText } from '#renderer/app/counts.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { TICKET_VIEWS } from '#renderer/app/words.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import classes from './CasesPage.module.css'
import { type SavedView, VIEWS, type ViewKey, viewOf } from './case-filter.ts'
import { useViewCounts } from './use-cases.ts'

const LABELS: Readonly<Record<ViewKey, MessageKey>> = {
  ...TICKET_VIEWS,
  in_repair: 'cases.view_repair',
  at_supplier: 'cases.view_supplier',
}

type Props = { filter: TicketFilter; onFilter: (filter: TicketFilter) => void }

/** The lists one looks at every day, each with its count. */
export const CaseViews = ({ filter, onFilter }: Props) => {
  const { t, format } = useLanguage()
  const counts = useViewCounts()
  const current = viewOf(filter)
  return (
    <nav className={classes.views} aria-label={t('cases.views')}>
      {VIEWS.map(({ key, filter: saved }: { key: ViewKey } & SavedView) => {
        const count = counts[key]
        return (
          <button
            key={key}
            type="button"
            aria-current={key === current || undefined}
            className={classes.view}
            onClick={() => onFilter(TicketFilter.parse({ ...saved, sort: filter.sort }))}
          >
            {t(LABELS[key])}{' '}
            <span className={classes.count}>{count === undefined ? '' : countText(count, format)}</span>
          </button>
        )
      })}
    </nav>
  )
}
