import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { PROMISE_STATES } from '#renderer/app/words.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { LinkedText } from '#renderer/features/links/public.tsx'
import { EventIcon, factWords, isWritten, type TimelineRow, writtenAs } from '#renderer/features/timeline/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import type { FollowUp, FollowUpState } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import classes from './CaseTimeline.module.css'
import { CorrectText } from './CorrectText.tsx'

/** What became of a promise, beside the line that tells of its making. */
const PromiseMark = ({ state }: { state: FollowUpState }) => {
  const { t } = useLanguage()
  if (state === 'open' || state === 'cancelled') return null
  const isKept = state === 'kept' || state === 'kept_late'
  return (
    <span className={classes.mark}>
      <DueMark state={isKept ? 'kept' : 'late'}>{t(PROMISE_STATES[state])}</DueMark>
    </span>
  )
}

const OldTexts = ({ row }: { row: TimelineRow }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  return row.replaced.map(({ text, by }) => (
    <p key={by.id} className={classes.old}>
      {t('case.corrected', { name: by.actor.name, when: format.relativeMoment(by.at, today) })}
      {' · '}
      {t('history.was')}: <del>{text}</del>
    </p>
  ))
}

type Props = { ticketId: TicketId; row: TimelineRow; promises: readonly FollowUp[] }

export const TimelineItem = ({ ticketId, row, promises }: Props) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const [correcting, setCorrecting] = useState(false)
  const { entry, text, latest } = row
  const written = isWritten(entry.kind)
  const made = entry.kind === 'promise_made' && promises.find(({ id }) => id === entry.details.followUpId)
  useLeftOpen('correction', ticketId, ({ of }) => setCorrecting(of === latest.id), { enabled: written })
  const may = useMay()
  const canCorrect = may('tickets.correct') && written && text !== '' && latest.correctedBy === null

  return (
    <li className={classes.item}>
      <time className={classes.time} dateTime={entry.at}>
        {format.time(entry.at)}
      </time>
      <span className={classes.icon}>
        <EventIcon entry={entry} />
      </span>
      <div>
        {written ? (
          <p className={classes.head}>
            <strong>{entry.actor.name}</strong> · {writtenAs(entry, t)}
          </p>
        ) : (
          <p className={classes.fact}>
            {factWords(entry, { t, format, today })} · {entry.actor.name}
            {made && <PromiseMark state={made.state} />}
          </p>
        )}
        {correcting ? (
          <CorrectText ticketId={ticketId} eventId={latest.id} text={text} onDone={() => setCorrecting(false)} />
        ) : (
          text !== '' && (
            <p className={classes.text}>
              <LinkedText text={text} />
            </p>
          )
        )}
        <OldTexts row={row} />
      </div>
      {canCorrect && !correcting && (
        <ActButton
          size="small"
          className={classes.correct}
          {...opens(`correction ${latest.id}`)}
          icon={<IconPencil size={16} stroke={1.75} aria-hidden />}
          onClick={() => setCorrecting(true)}
        >
          {t('case.correct')}
        </ActButton>
      )}
    </li>
  )
}
