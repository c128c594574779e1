import { IconAlertTriangle, IconCheck, IconFlag, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { shownPhone } from '#renderer/app/phones.ts'
import { CONSENT_STATES, CONTACT_KINDS, PREFERRED_CHANNELS } from '#renderer/app/words.ts'
import { OutsideLink } from '#renderer/features/links/public.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { Contact, Customer } from '#shared/customers/customers.schema.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/locales.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { birthdayWords } from '../form/birthday.ts'
import { addressOf } from './address-of.ts'
import classes from './Facts.module.css'
import { SamePhone } from './SamePhone.tsx'

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={classes.line}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const OtherContact = ({ contact }: { contact: Contact }) => {
  const { t } = useLanguage()
  const { kind, valid, label, raw } = contact
  const said = kind === 'phone' ? shownPhone(contact) : raw
  const address = addressOf(contact)
  return (
    <span className={classes.contact}>
      {kind === 'phone' ? '' : `${t(CONTACT_KINDS[kind])} `}
      <span className={kind === 'phone' ? 'kh-figures' : undefined}>
        {address ? <OutsideLink address={address}>{said}</OutsideLink> : said}
      </span>
      {label && <span className={classes.quiet}> {label}</span>}
      {!valid && (
        <span className={classes.doubt} title={t('err.phone_doubtful')}>
          <IconAlertTriangle size={14} stroke={1.75} aria-label={t('customer.doubtful')} />
        </span>
      )}
    </span>
  )
}

const Who = ({ customer }: { customer: Customer }) => {
  const { t, format, locale } = useLanguage()
  const { contacts, tags, preferredChannel, language, birthday, consent, address, company, taxNumber } = customer
  const dial = contacts.find(({ kind }) => kind === 'phone')
  const toDial = dial && addressOf(dial)
  const others = contacts.filter((contact) => contact !== dial)
  const ways = [preferredChannel && t(PREFERRED_CHANNELS[preferredChannel]), language && LANGUAGE_NAMES[language]]
  const ConsentIcon = consent?.state === 'given' ? IconCheck : IconX
  return (
    <div className={classes.who}>
      <div className={classes.top}>
        {dial && (
          <p className={classes.phone}>
            {toDial ? <OutsideLink address={toDial}>{shownPhone(dial)}</OutsideLink> : shownPhone(dial)}
          </p>
        )}
        <span className={classes.quiet}>
          {[dial?.label, ...tags, company].filter(Boolean).join(', ')}
          {dial && !dial.valid && (
            <span className={classes.doubt}>
              <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {t('customer.doubtful')}
            </span>
          )}
        </span>
      </div>
      {dial && <SamePhone customerId={customer.id} phone={dial} />}
      {others.length > 0 && (
        <p className={classes.others}>
          {others.map((contact) => (
            <OtherContact key={contact.id} contact={contact} />
          ))}
        </p>
      )}
      <dl className={classes.facts}>
        {ways.some(Boolean) && <Line label={t('field.channel')}>{ways.filter(Boolean).join(' · ')}</Line>}
        {birthday && <Line label={t('field.birthday')}>{birthdayWords(birthday, locale)}</Line>}
        {consent && (
          <Line label={t('privacy.consent')}>
            <ConsentIcon size={16} stroke={1.75} aria-hidden className={classes.mark} />
            {[t(CONSENT_STATES[consent.state]), consent.source, format.date(consent.on, 'full')]
              .filter(Boolean)
              .join(', ')}
          </Line>
        )}
        {address && <Line label={t('field.address')}>{address}</Line>}
        {taxNumber && <Line label={t('doc.tin')}>{taxNumber}</Line>}
      </dl>
    </div>
  )
}

type Props = { customer: Customer; onCredit: () => void }

const Numbers = ({ customer, onCredit }: Props) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const { storeCredit, openTicketCount, ticketCount, promisesKept, promisesSettled, lastContactAt, id } = customer
  return (
    <dl className={classes.numbers}>
      <Line label={t('money.store_credit')}>
        <LinkButton scope="customer" act="credit" className={classes.credit} onClick={onCredit}>
          {format.money(storeCredit)}
        </LinkButton>
      </Line>
      <Line label={t('field.open_cases')}>
        <Link to={`/cases?customerId=${id}`} className={classes.link}>
          {openTicketCount}
        </Link>
      </Line>
      <Line label={t('customer.cases')}>
        <Link to={`/cases?view=all&customerId=${id}`} className={classes.link}>
          {ticketCount}
        </Link>
      </Line>
      <Line label={t('customer.promises_kept')}>
        {promisesSettled > 0 ? `${promisesKept} / ${promisesSettled}` : '–'}
      </Line>
      <Line label={t('followup.last_contact')}>
        {lastContactAt ? format.relativeDay(localDateOf(lastContactAt, timeZone), today) : '–'}
      </Line>
    </dl>
  )
}

/** The first 170 px: the number to dial, what is known, what stands open, and the note that matters. */
export const Facts = ({ customer, onCredit }: Props) => {
  const { t, format, timeZone } = useLanguage()
  const { note, preferences, updatedBy, updatedAt } = customer
  return (
    <section className={classes.head} aria-label={t('customer.facts')}>
      <Who customer={customer} />
      <Numbers customer={customer} onCredit={onCredit} />
      {(note || preferences) && (
        <div className={classes.note}>
          <h2 className={classes.noteTitle}>
            <IconFlag size={16} stroke={1.75} aria-hidden />
            {t('field.important')}
          </h2>
          {note && <p className={classes.noteText}>{note}</p>}
          {preferences && <p className={classes.preferences}>{preferences}</p>}
          <p className={classes.small}>
            {updatedBy.name}, {format.date(localDateOf(updatedAt, timeZone), 'dayMonth')}
          </p>
        </div>
      )}
    </section>
  )
}
