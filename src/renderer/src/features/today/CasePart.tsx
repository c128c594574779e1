import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { SlipPart } from '#renderer/ui/SlipCard.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { EventKind } from '#shared/tickets/timeline.schema.ts'
import { lastContacts } from './last-contacts.ts'
import classes from './TodayPanel.module.css'

const WORDS: Partial<Record<EventKind, MessageKey>> = {
  reached: 'result.reached',
  no_answer: 'result.no_answer',
  call: 'entity.call',
  message: 'entity.message',
  note: 'entity.note',
}

/** What it is about, and the last two times somebody had to do with it. */
export const CasePart = ({ followUp: { ticket }, today }: { followUp: FollowUp; today: LocalDate }) => {
  const { t, format } = useLanguage()
  const { data: timeline } = useQuery(rpc.tickets.timeline.queryOptions({ input: { id: ticket.id } }))
  const contacts = lastContacts(timeline?.items ?? [])
  return (
    <SlipPart>
      <p className={classes.case}>{ticket.title}</p>
      {contacts.length > 0 && (
        <dl className={classes.contacts}>
          {contacts.map(({ id, at, kind, body }) => (
            <div key={id} className={classes.contact}>
              <dt>{format.relativeMoment(at, today)}</dt>
              <dd>{body || t(WORDS[kind] ?? 'entity.note')}</dd>
            </div>
          ))}
        </dl>
      )}
    </SlipPart>
  )
}
