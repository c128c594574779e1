import { useRef, useState } from 'react'
import { z } from 'zod'
import { errorCode } from '#renderer/app/errors.ts'
import { client } from '#renderer/app/rpc.ts'
import { useDraft } from '#renderer/features/drafts/public.tsx'
import type { DraftPayload } from '#shared/drafts/drafts.schema.ts'
import { EventId } from '#shared/kernel/ids.ts'
import { type Settlement, type Ticket, TicketStatus } from '#shared/tickets/tickets.schema.ts'
import { useShowTicket } from './tickets.queries.ts'

const EntryForm = z.object({
  kind: z.enum(['call', 'message', 'note']),
  text: z.string(),
  /** Null: the case stays as it is. */
  status: TicketStatus.nullable(),
})
type EntryForm = z.infer<typeof EntryForm>
export type EntryKind = EntryForm['kind']

const EMPTY: EntryForm = { kind: 'call', text: '', status: null }

const readForm = (payload: DraftPayload): EntryForm | undefined => EntryForm.safeParse(payload).data

type Failed = { error: unknown; retry: () => void }

/** What is being written about a case: kept as a draft, written once, with the change of state that goes with it. */
export const useComposer = (ticket: Ticket) => {
  const show = useShowTicket()
  const draft = useDraft<EntryForm>({
    kind: 'event',
    subjectId: ticket.id,
    empty: EMPTY,
    read: readForm,
    title: ({ text }) => text,
  })
  const [failed, setFailed] = useState<Failed>()
  const [busy, setBusy] = useState(false)
  /** Closing asks what becomes of each open promise. */
  const [settling, setSettling] = useState(false)
  const running = useRef(false)

  const { kind, text, status } = draft.value
  const hasText = text.trim() !== ''
  const target = status !== null && status !== ticket.status ? status : undefined

  const send = async (to: TicketStatus | undefined, settle: Settlement[] | undefined) => {
    if (hasText) {
      const eventId = EventId.parse(draft.id)
      const { ticket: written } = await client.tickets.write({
        id: ticket.id,
        eventId,
        kind,
        text,
        status: to,
        settle,
      })
      return written
    }
    return to && client.tickets.changeStatus({ id: ticket.id, status: to, settle })
  }

  const write = async (to: TicketStatus | undefined, settle?: Settlement[]) => {
    if (running.current || (!hasText && to === undefined)) return
    if (to === 'closed' && !settle && ticket.openFollowUpCount > 0) {
      setSettling(true)
      return
    }
    running.current = true
    setBusy(true)
    setFailed(undefined)
    try {
      const written = await send(to, settle)
      if (written) show(written)
      draft.finish()
      setSettling(false)
    } catch (error) {
      // A promise was made elsewhere meanwhile: the question comes after all, with it.
      if (errorCode(error) === 'OPEN_FOLLOW_UPS') setSettling(true)
      else setFailed({ error, retry: () => void write(to, settle) })
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return {
    draft,
    hasText,
    target,
    busy,
    failed,
    settling,
    leaveQuestion: () => setSettling(false),
    write: () => void write(target),
    close: (settle?: Settlement[]) => void write('closed', settle),
    reopen: () => void write('in_progress'),
  }
}
