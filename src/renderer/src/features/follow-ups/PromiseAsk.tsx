import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useInlineForm } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { useReadDue } from '#renderer/ui/DueBlank.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { PromiseBand } from '#renderer/ui/PromiseBand.tsx'
import { FollowUpId, type TicketId } from '#shared/kernel/ids.ts'
import { DueHint } from './DueHint.tsx'
import { firstDue } from './first-due.ts'
import { PromiseSentence } from './PromiseSentence.tsx'
import { PromiseForm } from './promise-form.ts'

type Props = { ticketId: TicketId; focus: boolean; onDone: () => void; onLeave?: () => void }

/** The band of a case that waits for its promise: the sentence to complete. */
export const PromiseAsk = ({ ticketId, focus, onDone, onLeave }: Props) => {
  const { t, format } = useLanguage()
  const { settings } = useShop()
  const today = useToday()
  const readDue = useReadDue()
  const queries = useQueryClient()
  const hintId = useId()
  const [start] = useState<PromiseForm>(() => {
    const { date, time } = firstDue(today, settings)
    return { kind: 'call', about: '', due: format.dueDay(date, time, today) }
  })
  const draft = useDraft<PromiseForm>({
    kind: 'event',
    subjectId: ticketId,
    form: { name: 'promise' },
    empty: start,
    read: (payload) => PromiseForm.safeParse(payload).data,
    title: ({ about }) => about,
  })
  const promise = draft.value
  const [error, setError] = useState<unknown>()
  const running = useRef(false)
  const due = promise.due.trim() === '' ? null : readDue(promise.due)
  const within = useInlineForm<HTMLElement>('promise')
  useKeys('case', { write: () => void save() }, { within })
  useKeys('everywhere', { back: onLeave }, { enabled: onLeave !== undefined, within })

  const save = async () => {
    if (running.current || !due?.ok) return
    running.current = true
    setError(undefined)
    try {
      const { kind, about } = promise
      const id = FollowUpId.parse(draft.id)
      await client.followUps.create({ id, ticketId, kind, about, dueOn: due.value.date, dueTime: due.value.time })
      await queries.invalidateQueries({ queryKey: rpc.followUps.key() })
      draft.discard()
      onDone()
    } catch (failed) {
      setError(failed)
    } finally {
      running.current = false
    }
  }

  return (
    <PromiseBand
      ref={within}
      head={t(onLeave ? 'promise.add' : 'status.no_promise')}
      state="none"
      what={
        <PromiseSentence
          promise={promise}
          focus={focus}
          onChange={draft.change}
          onDone={() => void save()}
          describedBy={hintId}
        />
      }
      due={
        <>
          <DueHint id={hintId} due={due} />
          <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
          {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
        </>
      }
      acts={
        <span>
          {onLeave && (
            <ActButton look="quiet" onClick={onLeave}>
              {t('btn.cancel')}
            </ActButton>
          )}
          <ActButton disabled={!due?.ok} onClick={() => void save()}>
            {t('promise.give')}
          </ActButton>
        </span>
      }
    />
  )
}
