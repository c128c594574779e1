import { Link } from 'react-router'
import { useLanguage } from '#renderer/app/language.tsx'
import type { Contact } from '#shared/customers/customers.schema.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { usePeopleLookup } from '../use-people-lookup.ts'
import classes from './Facts.module.css'

/** Several people on one phone: each is named, none is taken for another. */
export const SamePhone = ({ customerId, phone }: { customerId: CustomerId; phone: Contact }) => {
  const { t } = useLanguage()
  const { people } = usePeopleLookup(phone.value ?? phone.raw)
  const others = people.filter(
    ({ id, contacts }) =>
      id !== customerId && contacts.some(({ value, raw }) => (phone.value ? value === phone.value : raw === phone.raw)),
  )
  if (others.length === 0) return null
  return (
    <p className={classes.same}>
      {t('customer.same_phone')}{' '}
      {others.map(({ id, fullName, company }) => (
        <Link key={id} to={`/customers/${id}`} className={classes.link}>
          {fullName || company || t('entity.walk_in')}
        </Link>
      ))}
    </p>
  )
}
