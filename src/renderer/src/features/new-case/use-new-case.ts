import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { focusFirstProblem } from '#renderer/app/first-problem.ts'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useDraftSaver } from '#renderer/features/drafts/public.tsx'
import { useReadDue } from '#renderer/ui/DueBlank.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { type CustomerId, type DraftId, TicketId } from '#shared/kernel/ids.ts'
import { readPastDay } from '#shared/kernel/typed-day.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { isBegun, type NewCaseForm, toNewTicket, toPayload } from './new-case.form.ts'

export type Problems = Partial<Record<'text' | 'person' | 'due' | 'purchasedOn', MessageKey>>

/** A person typed inline is written first, under an id of its own: a second try finds it there. */
const customerOf = async ({ person }: NewCaseForm): Promise<CustomerId | null> => {
  if (person.is === 'known') return person.id
  if (person.is !== 'new') return null
  const { id, fullName, phone } = person
  const contacts = phone.trim() === '' ? [] : [{ kind: 'phone' as const, raw: phone }]
  return (await client.customers.create({ id, fullName, contacts })).id
}

/** The form of a new case: kept as a draft from the first letter, saved once however often it is asked for. */
export const useNewCase = (draftId: DraftId, start: NewCaseForm) => {
  const today = useToday()
  const queries = useQueryClient()
  const readDue = useReadDue()
  const [form, setForm] = useState(start)
  const [asked, setAsked] = useState(false)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const [saved, setSaved] = useState<Ticket>()
  const running = useRef(false)
  const draft = useDraftSaver({ id: draftId, kind: 'ticket' })
  const { changed } = draft

  useEffect(() => {
    if (form !== start && isBegun(form)) changed({ title: form.text || form.lookup, payload: toPayload(form) })
  }, [form, start, changed])

  const due = form.promise.due.trim() === '' ? null : readDue(form.promise.due)
  const purchasedOn = readPastDay(form.purchasedOn, today)
  const problems: Problems = {
    text: form.text.trim() === '' ? 'newcase.text_required' : undefined,
    person: personProblem(form),
    due: due && !due.ok ? 'err.date_unknown' : undefined,
    purchasedOn: purchasedOn === undefined ? 'err.past_date' : undefined,
  }
  const problem = Object.values(problems).find((key) => key !== undefined)

  const save = async () => {
    setAsked(true)
    if (problem) focusFirstProblem(document.querySelector('[role="dialog"]'))
    if (running.current || saved || problem) return
    running.current = true
    setSaving(true)
    setError(undefined)
    try {
      const customerId = await customerOf(form)
      const read = { customerId, due: due?.ok ? due.value : null, purchasedOn: purchasedOn ?? null }
      const ticket = await client.tickets.create({ id: TicketId.parse(draftId), ...toNewTicket(form, read) })
      draft.stop()
      setSaved(ticket)
      // Saving removed the draft, which no history tells of.
      void queries.invalidateQueries({ queryKey: rpc.drafts.key() })
    } catch (failed) {
      // The form stays as it is, in the window and as a draft.
      setError(failed)
    } finally {
      running.current = false
      setSaving(false)
    }
  }

  return {
    form,
    change: (part: Partial<NewCaseForm>) => setForm((now) => ({ ...now, ...part })),
    changePromise: (part: Partial<NewCaseForm['promise']>) =>
      setForm((now) => ({ ...now, promise: { ...now.promise, ...part } })),
    /** What is missing, shown once saving was asked for. */
    problems: asked ? problems : {},
    due,
    saving,
    error,
    saved,
    save: () => void save(),
    draft,
  }
}

export type NewCase = ReturnType<typeof useNewCase>

const personProblem = ({ person, lookup }: NewCaseForm): MessageKey | undefined => {
  if (person.is === 'new' && person.fullName.trim() === '' && person.phone.trim() === '') return 'err.name_or_contact'
  if (person.is === 'none' && lookup.trim() !== '') return 'newcase.choose_person'
  return undefined
}
