import { IconFlag } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { PhoneLink } from '#renderer/features/links/public.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { SlipPart } from '#renderer/ui/SlipCard.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/locales.ts'
import { PREFERRED_CHANNELS } from '#shared/i18n/words.ts'
import classes from './TodayPanel.module.css'

const LONG_PHONE = 13

/** Who, with a number large enough to dial from arm's length, and what to know before dialling. */
export const PersonPart = ({ followUp: { customer } }: { followUp: FollowUp }) => {
  const { t, format } = useLanguage()
  const { data: profile } = useQuery(
    rpc.customers.get.queryOptions({ input: customer ? { id: customer.id } : skipToken }),
  )
  const phone = customer?.phone ? format.phone(customer.phone) : ''
  const facts = profile
    ? [
        profile.preferredChannel && t(PREFERRED_CHANNELS[profile.preferredChannel]),
        profile.language && LANGUAGE_NAMES[profile.language],
        profile.storeCredit > 0 && t('today.credit', { amount: format.money(profile.storeCredit) }),
      ].filter(Boolean)
    : []
  return (
    <SlipPart>
      <h2 className={classes.name}>{customer?.name || t('entity.walk_in')}</h2>
      {customer?.phone && (
        <p className={classNames(classes.phone, phone.length > LONG_PHONE && classes.longPhone)}>
          <PhoneLink phone={customer.phone}>{phone}</PhoneLink>
        </p>
      )}
      {facts.length > 0 && <p className={classes.quiet}>{facts.join(' · ')}</p>}
      {profile?.note && (
        <p className={classes.note}>
          <IconFlag size={16} stroke={1.75} aria-label={t('field.important')} />
          <span>{profile.note}</span>
        </p>
      )}
    </SlipPart>
  )
}
