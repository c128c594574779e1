import { Tooltip } from '@mantine/core'
import { IconUserEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { CHANNELS } from '#renderer/app/words.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { PhoneLink } from '#renderer/features/links/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { localDateOf } from '#shared/kernel/instant.ts'
import { diffDays } from '#shared/kernel/local-date.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import classes from './CaseHeader.module.css'
import { CustomerDialog } from './CustomerDialog.tsx'
import { StatusChip } from './StatusChip.tsx'

const Person = ({ customer }: Pick<Ticket, 'customer'>) => {
  const { t, format } = useLanguage()
  if (!customer) return <span className={classes.nameless}>{t('entity.walk_in')}</span>
  const phone = customer.phone && format.phone(customer.phone)
  return (
    <>
      <Link to={`/customers/${customer.id}`} className={`${classes.name} kh-cut`} title={customer.name || undefined}>
        {customer.name || phone || t('entity.walk_in')}
      </Link>
      {customer.name && customer.phone && (
        <span className={classes.phone}>
          <PhoneLink phone={customer.phone}>{phone}</PhoneLink>
        </span>
      )}
    </>
  )
}

/** Who, how they came, where it stands and for how long. */
export const CaseHeader = ({ ticket }: { ticket: Ticket }) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const mayChange = useMay()('tickets.setCustomer')
  const [choosing, setChoosing] = useState(false)
  useLeftOpen('person', ticket.id, () => setChoosing(true), { onlyAsked: true })
  const days = diffDays(localDateOf(ticket.createdAt, timeZone), today)
  const label = t(ticket.customer ? 'case.change_customer' : 'case.attach_customer')
  return (
    <div className={classes.header}>
      <Person customer={ticket.customer} />
      {mayChange && ticket.customer && (
        <Tooltip label={label}>
          <ActButton size="small" look="quiet" aria-label={label} onClick={() => setChoosing(true)}>
            <IconUserEdit size={18} stroke={1.75} aria-hidden />
          </ActButton>
        </Tooltip>
      )}
      {mayChange && !ticket.customer && (
        <ActButton size="small" onClick={() => setChoosing(true)}>
          {label}
        </ActButton>
      )}
      <span className={classes.quiet}>{t(CHANNELS[ticket.channel])}</span>
      <div className={classes.right}>
        <StatusChip status={ticket.status} />
        <span className={classes.quiet}>
          {ticket.closedAt
            ? t('case.closed_on', { day: format.day(ticket.closedAt, 'dayMonth') })
            : t('case.open_days', { n: days })}
        </span>
      </div>
      <CustomerDialog ticket={ticket} opened={choosing} onClose={() => setChoosing(false)} />
    </div>
  )
}
