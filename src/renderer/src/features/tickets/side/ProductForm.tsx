import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayText } from '#renderer/ui/DayText.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { InlineForm } from '#renderer/ui/InlineForm.tsx'
import { readPastDay } from '#shared/kernel/typed-day.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { useTicketEdit } from '../use-ticket-edit.ts'
import classes from './side.module.css'

const Typed = z.object({ product: z.string(), receiptNumber: z.string(), bought: z.string() })
type Typed = z.infer<typeof Typed>

export const ProductForm = ({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const { save, error, busy } = useTicketEdit(ticket)
  // What the form began with: the record may change under it, what was typed must not.
  const [start] = useState<Typed>(() => ({
    product: ticket.product,
    receiptNumber: ticket.receiptNumber,
    bought: ticket.purchasedOn ? format.date(ticket.purchasedOn) : '',
  }))
  const draft = useDraft<Typed>({
    kind: 'event',
    subjectId: ticket.id,
    form: { name: 'product' },
    empty: start,
    read: (payload) => Typed.safeParse(payload).data,
    title: (typed) => [typed.product, typed.receiptNumber].filter(Boolean).join(' · '),
    isBegun: (typed) => JSON.stringify(Typed.parse(typed)) !== JSON.stringify(start),
  })
  const { product, receiptNumber, bought } = draft.value
  const purchasedOn = readPastDay(bought, today)
  const giveUp = () => {
    draft.discard()
    onDone()
  }

  const put = async () => {
    if (purchasedOn === undefined || busy) return
    const { product: was, receiptNumber: wasNumber, purchasedOn: wasDay } = ticket
    const saved = await save(
      { patch: { product, receiptNumber, purchasedOn } },
      { patch: { product: was, receiptNumber: wasNumber, purchasedOn: wasDay } },
    )
    if (saved) giveUp()
  }

  return (
    <InlineForm form="product" className={classes.form} onSave={() => void put()} onLeave={onDone}>
      <TextInput
        ref={firstFocus}
        label={t('entity.product')}
        value={product}
        maxLength={300}
        onChange={(event) => draft.change({ product: event.currentTarget.value })}
      />
      <TextInput
        label={t('doc.receipt_no')}
        value={receiptNumber}
        maxLength={300}
        onChange={(event) => draft.change({ receiptNumber: event.currentTarget.value })}
      />
      <DayText
        label={t('doc.purchase_date')}
        lean="past"
        text={bought}
        onText={(typed) => draft.change({ bought: typed })}
      />
      {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        <ActButton size="small" submit disabled={busy}>
          {t('btn.save')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={giveUp}>
          {t('btn.cancel')}
        </ActButton>
      </div>
      <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
    </InlineForm>
  )
}
