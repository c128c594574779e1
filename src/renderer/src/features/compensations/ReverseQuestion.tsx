import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { COMPENSATION_KINDS } from '#renderer/app/words.ts'
import { ConfirmModal } from '#renderer/ui/ConfirmModal.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'
import { ReverseNote, type ReverseNoteHandle } from './ReverseNote.tsx'

type Props = { entry: Compensation | undefined; onDone: () => void; onGone?: () => void }

/** A reversal is an entry for ever, so it is asked for. */
export const ReverseQuestion = ({ entry, onDone, onGone }: Props) => {
  const { t, format } = useLanguage()
  const toasts = useToasts()
  const note = useRef<ReverseNoteHandle>(null)
  const reverse = useMutation(
    rpc.compensations.reverse.mutationOptions({
      onSuccess: ({ number }) => {
        toasts.confirm(t('money.reversed', { number }))
        note.current?.discard()
        onDone()
      },
    }),
  )
  const leave = () => {
    reverse.reset()
    onDone()
  }
  const amount = entry ? format.money(entry.amount) : ''
  return (
    <ConfirmModal
      opened={entry !== undefined}
      title={t('money.reverse_question')}
      act={t('money.reverse_amount', { amount })}
      busy={reverse.isPending}
      onAct={() => entry && reverse.mutate({ id: entry.id, note: note.current?.text() || undefined })}
      onLeave={leave}
      onGone={onGone}
    >
      {entry && (
        <p>
          {[entry.number, t(COMPENSATION_KINDS[entry.kind]), amount, entry.customer?.name].filter(Boolean).join(' · ')}
          <br />
          {t('money.reverse_explained')}
        </p>
      )}
      {entry && <ReverseNote key={entry.id} ref={note} entry={entry} />}
      {reverse.error && <ErrorNotice error={reverse.error} more={t('safe.nothing_lost')} />}
    </ConfirmModal>
  )
}
