import { countText } from '#renderer/app/counts.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { TICKET_VIEWS } from '#renderer/app/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { OwnView } from '#shared/own-views/own-views.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import classes from './CasesPage.module.css'
import { ownViewOf, type SavedView, VIEWS, type ViewKey, viewOf } from './case-filter.ts'
import { useCounts, useViewCounts } from './use-cases.ts'

const LABELS: Readonly<Record<ViewKey, MessageKey>> = {
  ...TICKET_VIEWS,
  in_repair: 'cases.view_repair',
  at_supplier: 'cases.view_supplier',
}

type TabProps = { label: string; count: number | undefined; current: boolean; own?: boolean; onChoose: () => void }

const Tab = ({ label, count, current, own = false, onChoose }: TabProps) => {
  const { format } = useLanguage()
  return (
    <button
      type="button"
      aria-current={current || undefined}
      className={classes.view}
      title={own ? label : undefined}
      onClick={onChoose}
    >
      <span className={classNames(own && classes.ownName)}>{label}</span>{' '}
      <span className={classes.count}>{count === undefined ? '' : countText(count, format)}</span>
    </button>
  )
}

type Props = { filter: TicketFilter; own: readonly OwnView[]; onFilter: (filter: TicketFilter) => void }

/** The lists one looks at every day, each with its count: the product's, then those somebody saved. */
export const CaseViews = ({ filter, own, onFilter }: Props) => {
  const { t } = useLanguage()
  const counts = useViewCounts()
  const ownCounts = useCounts(own.map((view) => view.filter))
  const ownCurrent = ownViewOf(filter, own)
  const current = ownCurrent ? undefined : viewOf(filter)
  return (
    <nav className={classes.views} aria-label={t('cases.views')}>
      {VIEWS.map(({ key, filter: saved }: { key: ViewKey } & SavedView) => (
        <Tab
          key={key}
          label={t(LABELS[key])}
          count={counts[key]}
          current={key === current}
          onChoose={() => onFilter(TicketFilter.parse({ ...saved, sort: ownCurrent ? undefined : filter.sort }))}
        />
      ))}
      {own.map((view, index) => (
        <Tab
          key={view.id}
          own
          label={view.name}
          count={ownCounts[index]}
          current={view === ownCurrent}
          onChoose={() => onFilter(view.filter)}
        />
      ))}
    </nav>
  )
}
