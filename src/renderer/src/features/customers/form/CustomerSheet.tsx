import { Drawer } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { focusFirstProblem } from '#renderer/app/first-problem.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import { CustomerId } from '#shared/kernel/ids.ts'
import { readPastDay } from '#shared/kernel/typed-day.ts'
import { CustomerFields } from './CustomerFields.tsx'
import classes from './CustomerSheet.module.css'
import { type CustomerForm, EMPTY_CUSTOMER, formOf, readCustomer, readCustomerForm } from './customer-form.ts'
import { KnownPeople } from './KnownPeople.tsx'

type BodyProps = {
  /** Absent: a new person. */
  customer: Customer | undefined
  onClose: () => void
  onSaved: (customer: Customer) => void
  /** Somebody who is already there was meant. */
  onChoose: (person: Customer) => void
}

const Body = ({ customer, onClose, onSaved, onChoose }: BodyProps) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const queries = useQueryClient()
  // What the form began with: the record may change under it, what was typed must not.
  const [start] = useState(() => (customer ? formOf(customer, format) : EMPTY_CUSTOMER))
  const draft = useDraft<CustomerForm>({
    kind: 'customer',
    subjectId: customer?.id ?? null,
    ownId: customer?.id,
    empty: start,
    read: readCustomerForm,
    title: ({ fullName, company, contacts }) => fullName || company || (contacts[0]?.raw ?? ''),
    isBegun: (form) => JSON.stringify(form) !== JSON.stringify(start),
  })
  const form = draft.value
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>()
  const running = useRef(false)
  const fields = useRef<HTMLDivElement>(null)
  const { problems, patch } = useMemo(
    () => readCustomer(form, today, (text) => readPastDay(text, today)),
    [form, today],
  )

  const save = async () => {
    setAsked(true)
    if (!patch) focusFirstProblem(fields.current)
    if (!patch || running.current) return
    running.current = true
    setError(undefined)
    try {
      const saved = customer
        ? await client.customers.update({ id: customer.id, version: customer.version, patch })
        : await client.customers.create({ ...patch, id: CustomerId.parse(draft.id) })
      queries.setQueryData(rpc.customers.get.queryKey({ input: { id: saved.id } }), saved)
      if (customer) draft.discard()
      else draft.finish()
      onSaved(saved)
    } catch (failed) {
      setError(failed)
    } finally {
      running.current = false
    }
  }
  const leave = () => {
    void draft.flush()
    onClose()
  }
  const giveUp = () => {
    draft.discard()
    onClose()
  }
  useKeys('customer', { save: () => void save() }, { blocks: true })
  useKeys('everywhere', { back: leave })

  const phone = form.contacts.find(({ kind, raw }) => kind === 'phone' && raw.trim() !== '')?.raw ?? ''
  return (
    <>
      <div className={classes.head}>
        <Drawer.Title className={classes.title}>
          {customer ? customer.fullName || t('entity.customer') : t('btn.new_customer')}
        </Drawer.Title>
        <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
      </div>
      <div ref={fields} className={classes.fields}>
        {draft.ready && <CustomerFields form={form} onChange={draft.change} problems={asked ? problems : {}} />}
      </div>
      <KnownPeople name={form.fullName} phone={phone} ownId={customer?.id} onChoose={onChoose} />
      {error !== undefined && (
        <div className={classes.error}>
          <ErrorNotice title={t('err.save')} error={error} more={t('safe.text_kept')} />
        </div>
      )}
      <div className={classes.foot}>
        <ActButton look="quiet" onClick={giveUp}>
          {t('customer.give_up')}
        </ActButton>
        <ActButton look="quiet" onClick={leave}>
          {t('btn.keep_draft')} <KeyCap>Esc</KeyCap>
        </ActButton>
        <ActButton scope="customer" act="save" look="primary" onClick={() => void save()}>
          {t('btn.save')}
        </ActButton>
      </div>
    </>
  )
}

type Props = BodyProps & { opened: boolean }

/** A person's facts, over whatever was there; half-typed ones are kept. */
export const CustomerSheet = ({ opened, ...body }: Props) => (
  <Drawer.Root opened={opened} onClose={body.onClose} position="right" size={640} closeOnEscape={false}>
    <Drawer.Overlay backgroundOpacity={1} color="var(--kh-scrim)" />
    <Drawer.Content>
      <Drawer.Body className={classes.body}>{opened && <Body {...body} />}</Drawer.Body>
    </Drawer.Content>
  </Drawer.Root>
)
