import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { client } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { Recovery, Ticket, TicketPatch } from '#shared/tickets/tickets.schema.ts'
import { useShowTicket } from './tickets.queries.ts'

type Change = { patch: TicketPatch } | { recovery: Partial<Recovery> }

const call = ({ id, version }: Ticket, change: Change) =>
  'patch' in change
    ? client.tickets.update({ id, version, patch: change.patch })
    : client.tickets.setRecovery({ id, version, recovery: change.recovery })

/** Changes facts of a case at once, and back again by Ctrl+Z. */
export const useTicketEdit = (ticket: Ticket) => {
  const t = useT()
  const toasts = useToasts()
  const show = useShowTicket()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  /** Answers whether it was saved. */
  const save = async (change: Change, back?: Change, at: Ticket = ticket): Promise<boolean> => {
    setBusy(true)
    setError(undefined)
    try {
      const saved = await call(at, change)
      show(saved)
      toasts.confirm(t('ok.saved'), back && (() => void save(back, undefined, saved)))
      return true
    } catch (failed) {
      setError(failed)
      return false
    } finally {
      setBusy(false)
    }
  }

  return { save, error, busy }
}
