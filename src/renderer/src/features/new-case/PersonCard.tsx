import { IconFlag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { firstPhone } from '#renderer/app/phones.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { PREFERRED_CHANNELS } from '#renderer/app/words.ts'
import { RedeemCredit } from '#renderer/features/customers/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { SlipCard, SlipPart } from '#renderer/ui/SlipCard.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/locales.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import classes from './PersonCard.module.css'

const CASES_SHOWN = 3

const OpenCases = ({ customerId, count }: { customerId: CustomerId; count: number }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const { data } = useQuery(
    rpc.tickets.list.queryOptions({ input: { customerId, view: 'open', limit: CASES_SHOWN }, enabled: count > 0 }),
  )
  return (
    <SlipPart>
      <p className={classes.quiet}>{t('plural.open_cases', { n: count })}</p>
      {data?.items.map(({ id, number, title, dueOn }) => (
        <div key={id} className={classes.case}>
          <span className="kh-cut" title={title}>
            {title}
          </span>
          <span className="kh-figures">{number}</span>
          {dueOn && (
            <span className={classes.quiet}>{t('today.due_by_day', { day: format.relativeDay(dueOn, today) })}</span>
          )}
        </div>
      ))}
    </SlipPart>
  )
}

const Credit = ({ customer }: { customer: Customer }) => {
  const { t, format } = useLanguage()
  const [redeeming, setRedeeming] = useState(false)
  return (
    <SlipPart>
      <div className={classes.line}>
        <span>{t('money.store_credit')}</span>
        <span className={classes.amount}>{format.money(customer.storeCredit)}</span>
      </div>
      {redeeming ? (
        <RedeemCredit customerId={customer.id} onDone={() => setRedeeming(false)} />
      ) : (
        <ActButton size="small" {...opens('redeem')} onClick={() => setRedeeming(true)}>
          {t('newcase.redeem')}
        </ActButton>
      )}
    </SlipPart>
  )
}

/** Who stands at the counter: number, credit, open cases, and the note that matters. */
export const PersonCard = ({ id }: { id: CustomerId }) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const { data: customer, error } = useQuery(rpc.customers.get.queryOptions({ input: { id } }))
  if (error) return <ErrorNotice error={error} />
  if (!customer) return null
  const phone = firstPhone(customer.contacts)
  const facts = [
    customer.preferredChannel && t(PREFERRED_CHANNELS[customer.preferredChannel]),
    customer.language && LANGUAGE_NAMES[customer.language],
    customer.lastContactAt &&
      t('newcase.last_contact', { when: format.relativeDay(localDateOf(customer.lastContactAt, timeZone), today) }),
  ].filter(Boolean)
  return (
    <SlipCard label={customer.fullName || t('entity.walk_in')}>
      <SlipPart>
        <h3 className={classes.name}>{customer.fullName || t('entity.walk_in')}</h3>
        {phone && <p className={classes.phone}>{phone}</p>}
        <p className={classes.quiet}>{facts.join(' · ')}</p>
      </SlipPart>
      {customer.storeCredit > 0 && <Credit customer={customer} />}
      <OpenCases customerId={customer.id} count={customer.openTicketCount} />
      {customer.note && (
        <SlipPart>
          <p className={classes.note}>
            <IconFlag size={16} stroke={1.75} aria-label={t('field.important')} />
            <span>{customer.note}</span>
          </p>
        </SlipPart>
      )}
    </SlipCard>
  )
}
