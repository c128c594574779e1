import { useLanguage } from '#renderer/app/language.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { CustomerListItem } from '#shared/customers/customers.schema.ts'
import classes from './CustomerRow.module.css'
import { type CustomerWords, lastContact } from './customer-cells.ts'

export const CustomerHead = ({ narrow }: { narrow: boolean }) => {
  const { t } = useLanguage()
  return (
    <div aria-hidden className={classNames(classes.row, classes.head)}>
      <span>{t('entity.customer')}</span>
      <span>{t('field.phone')}</span>
      <span className={classes.number}>{t('field.open_cases')}</span>
      <span className={classes.number}>{t('money.balance')}</span>
      <span>{t('followup.last_contact')}</span>
      {!narrow && <span>{t('field.important')}</span>}
    </div>
  )
}

type Props = { customer: CustomerListItem; words: CustomerWords; narrow: boolean }

export const CustomerRow = ({ customer, words, narrow }: Props) => {
  const { t, format } = useLanguage()
  const { name, phone, openTicketCount, storeCredit, note } = customer
  return (
    <div className={classes.row}>
      <span className={classNames(name ? classes.name : classes.quiet, 'kh-cut')} title={name || undefined}>
        {name || t('entity.walk_in')}
      </span>
      <span className="kh-figures">{phone ? format.phone(phone) : ''}</span>
      <span className={classNames(classes.number, openTicketCount === 0 && classes.quiet)}>
        {openTicketCount || '–'}
      </span>
      <span className={classNames(classes.number, storeCredit === 0 && classes.quiet)}>
        {storeCredit > 0 ? format.money(storeCredit) : '–'}
      </span>
      <span className={classNames(classes.quiet, classes.day)}>{lastContact(customer, words)}</span>
      {!narrow && (
        <span className={classNames(classes.quiet, 'kh-cut')} title={note || undefined}>
          {note}
        </span>
      )}
    </div>
  )
}
