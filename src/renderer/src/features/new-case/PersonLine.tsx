import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { firstPhone } from '#renderer/app/phones.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { CustomerId } from '#shared/kernel/ids.ts'
import classes from './PersonSide.module.css'

/** The person in one line; the key of the field unfolds the card. */
export const PersonLine = ({ id, onUnfold }: { id: CustomerId; onUnfold: () => void }) => {
  const { t, format } = useLanguage()
  const { data: customer } = useQuery(rpc.customers.get.queryOptions({ input: { id } }))
  if (!customer) return null
  const facts = [
    customer.storeCredit > 0 && t('today.credit', { amount: format.money(customer.storeCredit) }),
    t('plural.open_cases', { n: customer.openTicketCount }),
  ].filter(Boolean)
  return (
    <div className={classes.line}>
      <strong className="kh-cut">{customer.fullName || t('entity.walk_in')}</strong>
      <strong className="kh-figures">{firstPhone(customer.contacts)}</strong>
      <span className={`${classes.facts} kh-cut`}>{facts.join(' · ')}</span>
      <ActButton scope="newCase" act="person" size="small" onClick={onUnfold}>
        {t('newcase.who')}
      </ActButton>
    </div>
  )
}
