import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { newFollowUpId } from '#renderer/app/new-ids.ts'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { useReadDue } from '#renderer/ui/DueBlank.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { PromiseBand } from '#renderer/ui/PromiseBand.tsx'
import type { TicketId } from '#shared/kernel/ids.ts'
import { DueHint } from './DueHint.tsx'
import { firstDue } from './first-due.ts'
import { type PromiseForm, PromiseSentence } from './PromiseSentence.tsx'

type Props = { ticketId: TicketId; focus: boolean; onDone: () => void; onLeave?: () => void }

/** The band of a case that waits for its promise: the sentence to complete. */
export const PromiseAsk = ({ ticketId, focus, onDone, onLeave }: Props) => {
  const { t, format } = useLanguage()
  const { settings } = useShop()
  const today = useToday()
  const readDue = useReadDue()
  const queries = useQueryClient()
  const hintId = useId()
  const [id] = useState(newFollowUpId)
  const [promise, setPromise] = useState<PromiseForm>(() => {
    const { date, time } = firstDue(today, settings)
    return { kind: 'call', about: '', due: format.dueDay(date, time, today) }
  })
  const [error, setError] = useState<unknown>()
  const running = useRef(false)
  const due = promise.due.trim() === '' ? null : readDue(promise.due)
  useKeys('everywhere', { back: onLeave }, { enabled: onLeave !== undefined })

  const save = async () => {
    if (running.current || !due?.ok) return
    running.current = true
    setError(undefined)
    try {
      const { kind, about } = promise
      await client.followUps.create({ id, ticketId, kind, about, dueOn: due.value.date, dueTime: due.value.time })
      await queries.invalidateQueries({ queryKey: rpc.followUps.key() })
      onDone()
    } catch (failed) {
      setError(failed)
    } finally {
      running.current = false
    }
  }

  return (
    <PromiseBand
      head={t(onLeave ? 'promise.add' : 'status.no_promise')}
      state="none"
      what={
        <PromiseSentence
          promise={promise}
          focus={focus}
          onChange={(part) => setPromise((now) => ({ ...now, ...part }))}
          onDone={() => void save()}
          describedBy={hintId}
        />
      }
      due={
        <>
          <DueHint id={hintId} due={due} />
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
