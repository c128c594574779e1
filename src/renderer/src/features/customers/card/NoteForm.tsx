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
import { type CustomerId, EventId } from '#shared/kernel/ids.ts'
import classes from './CustomerPage.module.css'

/** A note about the person, without a case. */
export const NoteForm = ({ customerId, onDone }: { customerId: CustomerId; onDone: () => void }) => {
  const t = useT()
  const draft = useTextDraft({ form: { name: 'note' }, subjectId: customerId })
  const { text } = draft.value
  const add = useMutation(
    rpc.customers.addNote.mutationOptions({
      onSuccess: () => {
        draft.finish()
        onDone()
      },
    }),
  )
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ id: customerId, eventId: EventId.parse(draft.id), text })
  }
  const giveUp = () => {
    draft.discard()
    onDone()
  }
  const within = useInlineForm<HTMLDivElement>('note')
  useKeys('customer', { save }, { within })
  useKeys('everywhere', { back: onDone }, { within })
  return (
    <div ref={within} className={classes.noteForm}>
      <Textarea
        ref={firstFocus}
        aria-label={t('entity.note')}
        placeholder={t('case.write_what')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      {add.error && <ErrorNotice title={t('err.save')} error={add.error} more={t('safe.text_kept')} />}
      <div className={classes.acts}>
        <ActButton scope="customer" act="save" size="small" disabled={text.trim() === ''} onClick={save}>
          {t('btn.write')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={giveUp}>
          {t('btn.cancel')}
        </ActButton>
        <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
      </div>
    </div>
  )
}
