import type { ReactNode } from 'react'
import { useNow } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { personName } from '#renderer/app/person-name.ts'
import { SlipCard, SlipPart } from '#renderer/ui/SlipCard.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import { CasePart } from './CasePart.tsx'
import { PersonPart } from './PersonPart.tsx'
import classes from './TodayPanel.module.css'

/** Belongs to the focused row: number, promise, last contacts, and the keys spelled out. It never moves the list. */
export const TodayPanel = ({ followUp, acts, notice }: { followUp: FollowUp; acts: ReactNode; notice: ReactNode }) => {
  const { t, format, locale, timeZone } = useLanguage()
  const today = localDateOf(useNow(), timeZone)
  const { dueOn, dueTime, state, assignee, movedCount } = followUp
  const day = format.relativeDay(dueOn, today)
  const due = dueTime ? t('today.due_by_hour', { day, time: dueTime }) : t('today.due_by_day', { day })
  return (
    <aside className={classes.panel} aria-label={personName(followUp, t, format)}>
      <SlipCard label={t('today.slip')}>
        <PersonPart followUp={followUp} />
        <SlipPart>
          <p className={classes.quiet}>{t('promise.we_promised')}</p>
          <p className={classes.what}>{sentenceStart(promisePhrase(followUp, locale))}</p>
          <p className={classes.quiet}>
            <span className={state === 'late' ? classes.late : classes.due}>
              {state === 'late' ? `${t('status.overdue')} · ${due}` : due}
            </span>
            {assignee && ` · ${assignee.name}`}
            {movedCount > 0 && ` · ${t('today.moved_times', { n: movedCount })}`}
          </p>
        </SlipPart>
        <CasePart followUp={followUp} today={today} />
        <SlipPart>{acts}</SlipPart>
      </SlipCard>
      {notice}
    </aside>
  )
}
