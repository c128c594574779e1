import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { personName } from '#renderer/app/person-name.ts'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { EventId } from '#shared/kernel/ids.ts'
import type { TypedDate } from '#shared/kernel/typed-date.ts'
import { leavesAtOnce, type OutcomeKind } from './outcomes.ts'

const DONE: Readonly<Record<Exclude<OutcomeKind, 'later'>, MessageKey>> = {
  reached: 'today.did_reached',
  noAnswer: 'today.did_no_answer',
  done: 'today.did_done',
}

const call = (outcome: OutcomeKind, followUp: FollowUp, due: TypedDate | undefined) => {
  const input = { id: followUp.id }
  if (outcome === 'reached') return client.followUps.reached(input)
  if (outcome === 'noAnswer') return client.followUps.noAnswer(input)
  if (outcome === 'done') return client.followUps.keep(input)
  if (!due) throw new Error('A promise is moved to a day')
  return client.followUps.move({ ...input, dueOn: due.date, dueTime: due.time })
}

export type Failure = { followUp: FollowUp; error: unknown }

/** Records what became of a promise: the row leaves at once, comes back when it could not be written, and undo is at hand. */
export const useOutcomes = (onUndone: (id: string) => void) => {
  const t = useT()
  const format = useFormat()
  const today = useToday()
  const queries = useQueryClient()
  const toasts = useToasts()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<Failure>()

  const hide = useCallback((id: string, hidden: boolean) => {
    setGone((now) => {
      const next = new Set(now)
      if (hidden) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])

  const reread = () => queries.invalidateQueries({ queryKey: rpc.followUps.key() })

  const undo = async (followUp: FollowUp, eventId: EventId) => {
    try {
      await client.followUps.undo({ eventId })
      await reread()
      onUndone(followUp.id)
    } catch (error) {
      setFailure({ followUp, error })
    }
  }

  const record = async (outcome: OutcomeKind, followUp: FollowUp, due?: TypedDate) => {
    const leaves = leavesAtOnce(outcome, followUp)
    setFailure(undefined)
    if (leaves) hide(followUp.id, true)
    try {
      const { eventId } = await call(outcome, followUp, due)
      const name = personName(followUp, t, format)
      const text =
        outcome === 'later' && due
          ? t('today.did_later', { name, due: format.dueDay(due.date, due.time, today) })
          : t(DONE[outcome === 'later' ? 'done' : outcome], { name })
      toasts.confirm(text, () => void undo(followUp, eventId))
      await reread()
    } catch (error) {
      setFailure({ followUp, error })
    } finally {
      if (leaves) hide(followUp.id, false)
    }
  }

  return { gone, failure, record, forget: () => setFailure(undefined) }
}
