import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { client } from '#renderer/app/rpc.ts'
import { NewPerson, NewPersonForm, newPersonFrom, PersonField } from '#renderer/features/customers/public.tsx'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { CustomerId } from '#shared/kernel/ids.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import classes from './CustomerDialog.module.css'
import { useShowTicket } from './tickets.queries.ts'

const Typed = z.object({ person: NewPerson.nullable() })
type Typed = z.infer<typeof Typed>

type BodyProps = { ticket: Ticket; onClose: () => void }

const Body = ({ ticket, onClose }: BodyProps) => {
  const t = useT()
  const toasts = useToasts()
  const show = useShowTicket()
  const [query, setQuery] = useState('')
  const draft = useDraft<Typed>({
    kind: 'event',
    subjectId: ticket.id,
    form: { name: 'person' },
    empty: { person: null },
    read: (payload) => Typed.safeParse(payload).data,
    title: (typed) => typed.person?.fullName || typed.person?.phone || '',
  })
  const { person } = draft.value
  const setPerson = (typed: NewPerson | null) => draft.change({ person: typed })
  const [incomplete, setIncomplete] = useState(false)
  const before = ticket.customer?.id ?? null

  const put = async (customerId: CustomerId | null) =>
    show(await client.tickets.setCustomer({ id: ticket.id, customerId }))

  const attach = useMutation({
    mutationFn: put,
    onSuccess: () => {
      draft.discard()
      toasts.confirm(t('case.customer_changed', { number: ticket.number }), () => attach.mutate(before))
      onClose()
    },
  })
  const create = useMutation({
    mutationFn: async ({ id, fullName, phone }: NewPerson) => {
      const contacts = phone.trim() === '' ? [] : [{ kind: 'phone' as const, raw: phone }]
      return client.customers.create({ id, fullName, contacts })
    },
    onSuccess: ({ id }) => attach.mutate(id),
  })
  const save = () => {
    if (!person) return
    const empty = person.fullName.trim() === '' && person.phone.trim() === ''
    setIncomplete(empty)
    if (!empty) create.mutate(person)
  }
  const error = create.error ?? attach.error

  return (
    <div className={classes.body}>
      {person ? (
        <NewPersonForm
          person={person}
          onChange={setPerson}
          onChoose={({ id }) => attach.mutate(id)}
          onLeave={() => setPerson(null)}
          onDone={save}
          problem={incomplete ? 'err.name_or_contact' : undefined}
        />
      ) : (
        <PersonField
          ref={firstFocus}
          query={query}
          onQuery={setQuery}
          chosenId={ticket.customer?.id}
          onChoose={({ id }) => attach.mutate(id)}
          onNew={() => setPerson(newPersonFrom(query))}
          problem={undefined}
        />
      )}
      <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
      {error && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        {!person && (
          <ActButton look="quiet" onClick={() => setPerson(newPersonFrom(query))}>
            {t('btn.new_customer')}
          </ActButton>
        )}
        {!person && ticket.customer && (
          <ActButton look="quiet" disabled={attach.isPending} onClick={() => attach.mutate(null)}>
            {t('btn.no_name')}
          </ActButton>
        )}
        {person && (
          <ActButton look="primary" disabled={create.isPending || attach.isPending} onClick={save}>
            {t('btn.save')}
          </ActButton>
        )}
      </div>
    </div>
  )
}

/** Attaches a person to a walk-in's case, or another one to any case. */
export const CustomerDialog = ({ ticket, opened, onClose }: BodyProps & { opened: boolean }) => {
  const t = useT()
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={t(ticket.customer ? 'case.change_customer' : 'case.attach_customer')}
      withCloseButton={false}
      classNames={{ title: classes.title, content: classes.content }}
    >
      <Body ticket={ticket} onClose={onClose} />
    </Modal>
  )
}
