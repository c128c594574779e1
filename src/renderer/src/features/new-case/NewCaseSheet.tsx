import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import type { NewCaseStart } from '#renderer/app/desk.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { newDraftId, newFollowUpId } from '#renderer/app/new-ids.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { firstDue } from '#renderer/features/follow-ups/public.tsx'
import { NewCaseBody } from './NewCaseBody.tsx'
import classes from './NewCaseSheet.module.css'
import { emptyForm, fromPayload } from './new-case.form.ts'

type Props = { start: NewCaseStart | undefined; onClose: () => void }

/** An empty form with the next open day offered as the term. */
const useEmptyForm = () => {
  const { format } = useLanguage()
  const { settings } = useShop()
  const today = useToday()
  return (start: NewCaseStart) => {
    const { date, time } = firstDue(today, settings)
    return emptyForm({
      promiseId: newFollowUpId(),
      due: format.dueDay(date, time, today),
      customerId: start.customerId,
    })
  }
}

const Sheet = ({ start, onClose }: { start: NewCaseStart; onClose: () => void }) => {
  const navigate = useNavigate()
  const empty = useEmptyForm()
  const [turn, setTurn] = useState(() => ({ draftId: start.draftId ?? newDraftId(), form: empty(start) }))
  const [restoring, setRestoring] = useState(start.draftId !== undefined)
  const { data: draft, isError } = useQuery(
    rpc.drafts.get.queryOptions({
      input: restoring && start.draftId ? { id: start.draftId } : skipToken,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  if (restoring && !draft && !isError) return null
  const form = restoring && draft ? fromPayload(draft.payload, turn.form) : turn.form
  return (
    <NewCaseBody
      key={turn.draftId}
      draftId={turn.draftId}
      start={form}
      onClose={onClose}
      onNext={() => {
        setRestoring(false)
        setTurn({ draftId: newDraftId(), form: empty({}) })
      }}
      onOpen={(ticketId) => {
        onClose()
        void navigate(`/cases/${ticketId}`)
      }}
    />
  )
}

/** Lies over whatever was there; nothing is lost by opening it, nor by leaving it. */
export const NewCaseSheet = ({ start, onClose }: Props) => {
  const narrow = useMediaQuery('(max-width: 1099px)')
  return (
    <Drawer.Root
      opened={start !== undefined}
      onClose={onClose}
      size={narrow ? '100%' : 1030}
      position="right"
      padding={0}
      closeOnEscape={false}
      transitionProps={{ duration: 120, transition: 'slide-left' }}
    >
      <Drawer.Overlay className={classes.scrim} />
      <Drawer.Content classNames={{ content: classes.content }}>
        <Drawer.Body className={classes.body}>{start && <Sheet start={start} onClose={onClose} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
