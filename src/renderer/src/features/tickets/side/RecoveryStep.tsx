import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useInlineForm } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { DraftNote, useTextDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DUE_PROBLEMS, useReadDue } from '#renderer/ui/DueBlank.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { Recovery, Ticket } from '#shared/tickets/tickets.schema.ts'
import { useTicketEdit } from '../use-ticket-edit.ts'
import type { StepField } from './recovery-steps.ts'
import classes from './side.module.css'

type Props = { ticket: Ticket; field: StepField; label: string; onDone: () => void }

/** One step, written in its place; an apology begins with the words that are usually said. */
export const RecoveryStep = ({ ticket, field, label, onDone }: Props) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const readDue = useReadDue()
  const { save, error, busy } = useTicketEdit(ticket)
  const { recovery } = ticket
  // What the form began with: the record may change under it, what was typed must not.
  const [start] = useState(() => {
    if (field === 'changeDueOn') return recovery.changeDueOn ? format.dueDay(recovery.changeDueOn, null, today) : ''
    return recovery[field] || (field === 'apology' ? `${t('msg.apology')}` : '')
  })
  const draft = useTextDraft({ form: { name: 'recovery', of: field }, subjectId: ticket.id, start })
  const { text } = draft.value
  const setText = (typed: string) => draft.change({ text: typed })
  const typed = text.trim()
  const due = field === 'changeDueOn' && typed !== '' ? readDue(text) : undefined
  const change: Partial<Recovery> | undefined =
    field !== 'changeDueOn'
      ? { [field]: typed }
      : typed === ''
        ? { changeDueOn: null }
        : due?.ok
          ? { changeDueOn: due.value.date }
          : undefined

  const giveUp = () => {
    draft.discard()
    onDone()
  }
  const put = async () => {
    if (!change || busy) return
    if (await save({ recovery: change }, { recovery: { [field]: recovery[field] } })) giveUp()
  }
  const within = useInlineForm<HTMLDivElement>(field)
  useKeys('case', { write: () => void put() }, { within })
  useKeys('everywhere', { back: onDone }, { within })

  return (
    <div ref={within} className={classes.form}>
      {field === 'changeDueOn' ? (
        <TextInput
          ref={firstFocus}
          label={label}
          value={text}
          placeholder={t('today.due_examples')}
          error={due && !due.ok && t(DUE_PROBLEMS[due.error.code])}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) void put()
          }}
        />
      ) : (
        <Textarea
          ref={firstFocus}
          label={label}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        <ActButton size="small" scope="case" act="write" disabled={!change || busy} onClick={() => void put()}>
          {t('btn.save')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={giveUp}>
          {t('btn.cancel')}
        </ActButton>
      </div>
      <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
    </div>
  )
}
