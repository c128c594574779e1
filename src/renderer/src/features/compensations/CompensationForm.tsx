import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { focusFirstProblem } from '#renderer/app/first-problem.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { COMPENSATION_KINDS, PAYMENT_METHODS } from '#renderer/app/words.ts'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { InlineForm } from '#renderer/ui/InlineForm.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { type Approval, CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import { CompensationId } from '#shared/kernel/ids.ts'
import { Amount } from '#shared/kernel/money.ts'
import { readPastDay } from '#shared/kernel/typed-day.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { ApprovalQuestion, type Over, overLimit } from './ApprovalQuestion.tsx'
import classes from './CaseMoney.module.css'
import { CompensationDetails } from './CompensationDetails.tsx'
import { emptyMoneyForm, type MoneyForm, methodsFor, readMoney, readMoneyForm, withKind } from './compensation-form.ts'

type Props = { ticket: Ticket; opened: boolean; onOpened: (opened: boolean) => void }

/** Money added where it belongs to the case: kind, method and amount; the documents are folded away. */
export const CompensationForm = ({ ticket, opened, onOpened }: Props) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const toasts = useToasts()
  const queries = useQueryClient()
  const empty = useMemo(() => emptyMoneyForm(ticket, (date) => format.date(date)), [ticket, format])
  const draft = useDraft<MoneyForm>({
    kind: 'compensation',
    subjectId: ticket.id,
    empty,
    read: readMoneyForm,
    title: ({ amount, note, kind }) =>
      amount === null && note.trim() === ''
        ? ''
        : [t(COMPENSATION_KINDS[kind]), amount === null ? note : format.money(Amount.parse(amount))].join(' '),
  })
  const [more, setMore] = useState(false)
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>()
  const [over, setOver] = useState<Over>()
  const running = useRef(false)
  const form = draft.value
  const { problems, input } = readMoney(form, ticket.id, CompensationId.parse(draft.id), (text) =>
    readPastDay(text, today),
  )

  // What was left unfinished stands open again.
  const found = draft.ready && draft.state === 'saved' && form.amount !== null
  useEffect(() => {
    if (found) onOpened(true)
  }, [found, onOpened])

  const leave = () => {
    setAsked(false)
    setError(undefined)
    draft.discard()
    onOpened(false)
  }

  const save = async (approval?: Approval) => {
    setAsked(true)
    if (!input || running.current) {
      if (Object.entries(problems).some(([field, problem]) => problem && field !== 'amount')) setMore(true)
      focusFirstProblem(document.activeElement?.closest('form') ?? null)
      return
    }
    running.current = true
    setError(undefined)
    try {
      const { number, amount } = await client.compensations.create({ ...input, approval })
      toasts.confirm(t('money.added', { number, amount: format.money(amount) }))
      draft.finish()
      setOver(undefined)
      setAsked(false)
      onOpened(false)
      await queries.invalidateQueries({ queryKey: rpc.compensations.key() })
    } catch (failed) {
      const exceeded = overLimit(failed)
      if (exceeded) setOver(exceeded)
      setError(exceeded ? undefined : failed)
    } finally {
      running.current = false
    }
  }

  if (!opened || !draft.ready) return null
  return (
    <InlineForm form="money" className={classes.form} onSave={() => void save()} onLeave={() => onOpened(false)}>
      <NativeSelect
        ref={firstFocus}
        label={t('field.kind')}
        data={CompensationKind.options.map((kind) => ({ value: kind, label: t(COMPENSATION_KINDS[kind]) }))}
        value={form.kind}
        onChange={(event) => draft.change(withKind(form, CompensationKind.parse(event.currentTarget.value)))}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('money.method')}
          data={methodsFor(form.kind).map((method) => ({ value: method, label: t(PAYMENT_METHODS[method]) }))}
          value={form.method}
          onChange={(event) => draft.change({ method: PaymentMethod.parse(event.currentTarget.value) })}
        />
        <MoneyInput
          key={draft.id}
          label={t('money.amount')}
          value={Amount.nullable().parse(form.amount)}
          onChange={(amount) => draft.change({ amount })}
          asked={asked}
        />
      </div>
      {more ? (
        <CompensationDetails form={form} onChange={draft.change} problems={asked ? problems : {}} />
      ) : (
        <LinkButton className={classes.more} onClick={() => setMore(true)}>
          {t('money.more_fields')}
        </LinkButton>
      )}
      {form.kind === 'store_credit' && !ticket.customer && <p className={classes.hint}>{t('err.customer_required')}</p>}
      {error !== undefined && !over && <ErrorNotice error={error} more={t('safe.text_kept')} />}
      <div className={classes.acts}>
        <ActButton size="small" submit>
          {t('btn.save')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={leave}>
          {t('btn.cancel')}
        </ActButton>
      </div>
      {over && input && (
        <ApprovalQuestion
          what={`${format.money(input.amount)}, ${t(COMPENSATION_KINDS[input.kind])}`}
          over={over}
          error={error}
          busy={running.current}
          onApproval={(approval) => void save(approval)}
          onLeave={() => {
            setOver(undefined)
            setError(undefined)
          }}
        />
      )}
      <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
    </InlineForm>
  )
}
