import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useInlineForm } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { DraftNote, useTextDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { EventId, type TicketId } from '#shared/kernel/ids.ts'
import classes from './CaseTimeline.module.css'

type Props = { ticketId: TicketId; eventId: EventId; text: string; onDone: () => void }

/** A mistyped text is put right by an entry of its own; the old one stays readable. */
export const CorrectText = ({ ticketId, eventId, text, onDone }: Props) => {
  const t = useT()
  const draft = useTextDraft({ form: { name: 'correction', of: eventId }, subjectId: ticketId, start: text })
  const typed = draft.value.text
  const correct = useMutation(
    rpc.tickets.correct.mutationOptions({
      onSuccess: () => {
        draft.finish()
        onDone()
      },
    }),
  )
  const giveUp = () => {
    draft.discard()
    onDone()
  }
  const save = () => {
    if (typed.trim() === '' || correct.isPending) return
    if (typed.trim() === text.trim()) giveUp()
    else correct.mutate({ eventId, correctionId: EventId.parse(draft.id), text: typed })
  }
  const within = useInlineForm<HTMLDivElement>(`correction ${eventId}`)
  useKeys('case', { write: save }, { within })
  useKeys('everywhere', { back: onDone }, { within })
  return (
    <div ref={within} className={classes.edit}>
      <Textarea
        ref={firstFocus}
        aria-label={t('case.correct_label')}
        autosize
        minRows={1}
        maxRows={8}
        value={typed}
        maxLength={20_000}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      {correct.error && <ErrorNotice error={correct.error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        <ActButton size="small" scope="case" act="write" disabled={typed.trim() === ''} onClick={save}>
          {t('case.correct')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={giveUp}>
          {t('btn.cancel')}
        </ActButton>
        <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
      </div>
    </div>
  )
}
