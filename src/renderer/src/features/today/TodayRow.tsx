import { IconCheck, IconClockPlus, IconPhoneCheck, IconPhoneX, type TablerIcon } from '@tabler/icons-react'
import { keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import type { OutcomeKind } from '#renderer/features/follow-ups/public.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './TodayRow.module.css'
import type { DueCell } from './today.rows.ts'

const ACTS: readonly { act: OutcomeKind; label: MessageKey; Icon: TablerIcon }[] = [
  { act: 'reached', label: 'result.reached', Icon: IconPhoneCheck },
  { act: 'noAnswer', label: 'result.no_answer', Icon: IconPhoneX },
  { act: 'done', label: 'result.done', Icon: IconCheck },
  { act: 'later', label: 'result.later', Icon: IconClockPlus },
]

/** What became of a promise that still stands in a printed list. */
const SettledMark = ({ status }: { status: 'kept' | 'cancelled' }) => {
  const { t } = useLanguage()
  return (
    <span className={classes.settled}>
      {status === 'kept' ? <DueMark state="kept">{t('promise.state_kept')}</DueMark> : t('promise.state_cancelled')}
    </span>
  )
}

type Props = { followUp: FollowUp; due: DueCell; active: boolean; narrow: boolean }

/** A promise as a sentence; the mouse finds its acts at the end of the row, the keys are named on the focused one. */
export const TodayRow = ({ followUp, due, active, narrow }: Props) => {
  const { t, format, locale } = useLanguage()
  const { customer, noAnswerCount, ticket } = followUp
  const acts = useMay()('followUps.reached') ? ACTS : []
  return (
    <>
      <div className={classes.row}>
        <span className={classNames(classes.due, due.look !== 'plain' && classes[due.look])}>{due.text}</span>
        <span
          className={classNames('kh-cut', customer?.name ? classes.name : classes.nameless)}
          title={customer?.name || undefined}
        >
          {customer?.name || t('entity.walk_in')}
        </span>
        <span className="kh-figures">{customer?.phone ? format.phone(customer.phone) : ''}</span>
        <span className={classes.rest}>
          <span className={classNames(classes.phrase, 'kh-cut')} title={promisePhrase(followUp, locale)}>
            {promisePhrase(followUp, locale)}
            {followUp.status !== 'open' && <SettledMark status={followUp.status} />}
            {noAnswerCount > 0 && (
              <span className={classes.tries}> · {t('today.no_answers', { n: noAnswerCount })}</span>
            )}
          </span>
          {active && !narrow ? (
            <span className={classes.caps}>
              {acts.map(({ act, label }) => (
                <span key={act} data-act={act} title={t(label)}>
                  <KeyCap>{keyOf('today', act).cap}</KeyCap>
                </span>
              ))}
            </span>
          ) : (
            <span className={classes.acts}>
              {acts.map(({ act, label, Icon }) => (
                <span key={act} data-act={act} title={t(label)} className={classes.act}>
                  <Icon size={16} stroke={1.75} />
                </span>
              ))}
            </span>
          )}
        </span>
        <span className={classes.number}>{ticket.number}</span>
      </div>
      {active && narrow && (
        <div className={classes.below}>
          {acts.map(({ act, label }) => (
            <span key={act} data-act={act} className={classes.button}>
              <KeyCap>{keyOf('today', act).cap}</KeyCap>
              {t(label)}
            </span>
          ))}
          <span data-act="open" className={classes.button}>
            <KeyCap>Enter</KeyCap>
            {t('btn.open')}
          </span>
        </div>
      )}
    </>
  )
}
