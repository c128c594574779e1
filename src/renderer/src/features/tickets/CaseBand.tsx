import { IconRotateClockwise } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { errorSentence } from '#renderer/app/errors.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { LaterBlank, type OutcomeKind, PromiseAsk, useOutcomes } from '#renderer/features/follow-ups/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { PromiseBand } from '#renderer/ui/PromiseBand.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import { diffDays } from '#shared/kernel/local-date.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import classes from './CaseBand.module.css'
import { useShowTicket } from './tickets.queries.ts'

const Due = ({ promise }: { promise: FollowUp }) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const { dueOn, dueTime, state, createdAt, createdBy, movedCount, noAnswerCount } = promise
  const days = diffDays(dueOn, today)
  const day = format.relativeDay(dueOn, today)
  const due = dueTime ? t('today.due_by_hour', { day, time: dueTime }) : t('case.due_by_day', { day })
  const made = `${createdBy.name}, ${format.relativeDay(localDateOf(createdAt, timeZone), today)}`
  return (
    <span className={classes.due}>
      {state === 'late' ? (
        <DueMark state="late">{`${days > 0 ? t('plural.overdue_days', { n: days }) : t('status.overdue')} · ${due}`}</DueMark>
      ) : (
        <DueMark state="due">{due}</DueMark>
      )}
      <span className={classes.made}>
        {[
          made,
          movedCount > 0 && t('today.moved_times', { n: movedCount }),
          noAnswerCount > 0 && t('today.no_answers', { n: noAnswerCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}

const InForce = ({ promise }: { promise: FollowUp }) => {
  const { t, locale } = useLanguage()
  const maySettle = useMay()('followUps.reached')
  const [asking, setAsking] = useState(false)
  const { failure, record } = useOutcomes(() => {})
  const act = (outcome: OutcomeKind) => () => {
    if (outcome === 'later') setAsking(true)
    else void record(outcome, promise)
  }
  useKeys(
    'case',
    { reached: act('reached'), noAnswer: act('noAnswer'), done: act('done'), later: act('later') },
    { enabled: maySettle },
  )
  useKeys('everywhere', { back: () => setAsking(false) }, { enabled: asking })

  const button = (name: OutcomeKind, label: string) => (
    <ActButton scope="case" act={name} capFirst className={classes.act} onClick={act(name)}>
      {label}
    </ActButton>
  )
  return (
    <PromiseBand
      head={t('promise.we_promised')}
      what={sentenceStart(promisePhrase(promise, locale))}
      state={promise.state === 'late' ? 'late' : 'due'}
      due={
        <>
          <Due promise={promise} />
          {failure && <FieldError>{errorSentence(failure.error, t)}</FieldError>}
        </>
      }
      acts={
        !maySettle ? undefined : asking ? (
          <div className={classes.later}>
            <span>{t('case.later_till')}</span>
            <LaterBlank
              onLater={(due) => {
                setAsking(false)
                void record('later', promise, due)
              }}
              onLeave={() => setAsking(false)}
            />
          </div>
        ) : (
          <div className={classes.acts}>
            {button('reached', t('result.reached'))}
            {button('noAnswer', t('result.no_answer'))}
            {button('done', t('result.done'))}
            {button('later', t('result.later'))}
          </div>
        )
      }
    />
  )
}

const Closed = ({ ticket }: { ticket: Ticket }) => {
  const { t, format } = useLanguage()
  const show = useShowTicket()
  const may = useMay()
  const reopen = useMutation(rpc.tickets.changeStatus.mutationOptions({ onSuccess: show }))
  return (
    <PromiseBand
      head={t('field.status')}
      what={t('case.closed')}
      state="none"
      due={
        <>
          {ticket.closedAt && format.day(ticket.closedAt, 'full')}
          {reopen.error && <FieldError>{errorSentence(reopen.error, t)}</FieldError>}
        </>
      }
      acts={
        may('tickets.changeStatus') && (
          <ActButton
            icon={<IconRotateClockwise size={18} stroke={1.75} aria-hidden />}
            disabled={reopen.isPending}
            onClick={() => reopen.mutate({ id: ticket.id, status: 'in_progress' })}
          >
            {t('btn.reopen')}
          </ActButton>
        )
      }
    />
  )
}

type Props = {
  ticket: Ticket
  promise: FollowUp | undefined
  /** The promises are read. */
  ready: boolean
  adding: boolean
  onAdding: (adding: boolean) => void
}

/** The one thing on a case that nobody may miss; a case without a promise asks for one, in the same place. */
export const CaseBand = ({ ticket, promise, ready, adding, onAdding }: Props) => {
  const { t } = useLanguage()
  const may = useMay()
  if (!ready) return <div className={classes.waiting} />
  if (promise && !adding) return <InForce promise={promise} />
  if (ticket.status === 'closed') return <Closed ticket={ticket} />
  if (!may('followUps.create'))
    return <PromiseBand head={t('nav.promises')} what={t('status.no_promise')} state="none" />
  return (
    <PromiseAsk
      ticketId={ticket.id}
      focus={adding}
      onDone={() => onAdding(false)}
      onLeave={adding ? () => onAdding(false) : undefined}
    />
  )
}
