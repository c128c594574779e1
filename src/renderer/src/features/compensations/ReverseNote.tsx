import { TextInput } from '@mantine/core'
import { type Ref, useImperativeHandle } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { DraftNote, useTextDraft } from '#renderer/features/drafts/public.tsx'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'

const LONGEST_NOTE = 500

export type ReverseNoteHandle = { text: () => string; discard: () => void }

/** Why an entry is reversed; kept as a draft until it is. */
export const ReverseNote = ({ entry, ref }: { entry: Compensation; ref: Ref<ReverseNoteHandle> }) => {
  const t = useT()
  const draft = useTextDraft({ form: { name: 'reversal', of: entry.id }, subjectId: entry.ticket.id })
  const { text } = draft.value
  useImperativeHandle(ref, () => ({ text: () => text.trim(), discard: draft.discard }), [text, draft.discard])
  return (
    <div>
      <TextInput
        label={t('money.reverse_note')}
        value={text}
        maxLength={LONGEST_NOTE}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
    </div>
  )
}
