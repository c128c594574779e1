import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useLanguage } from '#renderer/app/language.tsx'
import { STATUSES } from '#renderer/app/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { STATUS_ICONS } from '#renderer/ui/record-icons.ts'
import type { TicketListItem } from '#shared/tickets/tickets.schema.ts'
import classes from './CaseRow.module.css'
import { ageCell, type CellWords, promiseCell } from './case-cells.ts'

type HeadProps = { narrow: boolean }

export const CaseHead = ({ narrow }: HeadProps) => {
  const { t } = useLanguage()
  return (
    <div aria-hidden className={classNames(classes.row, classes.head)}>
      <span>{t('cases.number')}</span>
      <span>{t('entity.customer')}</span>
      <span>{t('cases.about')}</span>
      <span>{t('field.status')}</span>
      <span>{t('entity.promise')}</span>
      {!narrow && <span>{t('cases.assignee')}</span>}
      {!narrow && <span className={classes.age}>{t('cases.age')}</span>}
    </div>
  )
}

const PROMISE_ICONS = { late: IconAlertTriangle, due: IconClock } as const

type Props = HeadProps & { ticket: TicketListItem; words: CellWords }

/** A case in one line; the promise is the only coloured thing in it. */
export const CaseRow = ({ ticket, words, narrow }: Props) => {
  const { t, format } = useLanguage()
  const { customer, status, title, number, assignee } = ticket
  const StatusIcon = STATUS_ICONS[status]
  const promise = promiseCell(ticket, words)
  const PromiseIcon = promise.look === 'late' || promise.look === 'due' ? PROMISE_ICONS[promise.look] : undefined
  const name = customer && (customer.name || (customer.phone ? format.phone(customer.phone) : ''))
  return (
    <div className={classes.row}>
      <span className={classes.number}>{number}</span>
      <span className={classNames(name ? classes.name : classes.nameless, 'kh-cut')} title={name || undefined}>
        {name || t('entity.walk_in')}
      </span>
      <span className="kh-cut" title={title}>
        {title}
      </span>
      <span className={classes.status}>
        <StatusIcon size={16} stroke={1.75} />
        <span className="kh-cut">{t(STATUSES[status])}</span>
      </span>
      <span className={classNames(classes.promise, classes[promise.look])}>
        {PromiseIcon && <PromiseIcon size={16} stroke={1.75} />}
        {promise.text}
      </span>
      {!narrow && <span className={classNames(classes.quiet, 'kh-cut')}>{assignee?.name}</span>}
      {!narrow && <span className={classNames(classes.age, classes.quiet)}>{ageCell(ticket, words)}</span>}
    </div>
  )
}
