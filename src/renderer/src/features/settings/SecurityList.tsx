import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ROLES, SECURITY_EVENTS } from '#shared/i18n/words.ts'
import type { SecurityEvent } from '#shared/staff/staff.schema.ts'
import classes from './settings.module.css'

const Entry = ({ kind, person, by, role, at }: SecurityEvent) => {
  const { t, format } = useLanguage()
  return (
    <li className={classes.row}>
      <time className={classes.when} dateTime={at}>
        {format.moment(at)}
      </time>
      <span className={classes.grow}>
        <strong>{person.name}</strong> · {t(SECURITY_EVENTS[kind], { role: role ? t(ROLES[role]) : '' })}
      </span>
      {by && by.id !== person.id && <span className={classes.left}>{t('guard.by', { name: by.name })}</span>}
    </li>
  )
}

/** Who tried the doors, and who may open which since when. */
export const SecurityList = () => {
  const { t } = useLanguage()
  const { data: events = [] } = useQuery(rpc.staff.securityEvents.queryOptions())
  return (
    <section>
      <h2 className={classes.heading}>{t('guard.title')}</h2>
      <p className={classes.lead}>{t('guard.lead')}</p>
      <ul className={`${classes.rows} ${classes.make}`} aria-label={t('guard.title')}>
        {events.map((event) => (
          <Entry key={`${event.at} ${event.kind} ${event.person.id}`} {...event} />
        ))}
      </ul>
    </section>
  )
}
