import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayText } from '#renderer/ui/DayText.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { readPastDay } from '#shared/kernel/typed-day.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { useTicketEdit } from '../use-ticket-edit.ts'
import classes from './side.module.css'

export const ProductForm = ({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const { save, error, busy } = useTicketEdit(ticket)
  const [product, setProduct] = useState(ticket.product)
  const [receiptNumber, setReceiptNumber] = useState(ticket.receiptNumber)
  const [bought, setBought] = useState(ticket.purchasedOn ? format.date(ticket.purchasedOn) : '')
  const purchasedOn = readPastDay(bought, today)
  useKeys('everywhere', { back: onDone })

  const put = async (event: FormEvent) => {
    event.preventDefault()
    if (purchasedOn === undefined || busy) return
    const { product: was, receiptNumber: wasNumber, purchasedOn: wasDay } = ticket
    const saved = await save(
      { patch: { product, receiptNumber, purchasedOn } },
      { patch: { product: was, receiptNumber: wasNumber, purchasedOn: wasDay } },
    )
    if (saved) onDone()
  }

  return (
    <form className={classes.form} onSubmit={(event) => void put(event)} noValidate>
      <TextInput
        ref={firstFocus}
        label={t('entity.product')}
        value={product}
        maxLength={300}
        onChange={(event) => setProduct(event.currentTarget.value)}
      />
      <TextInput
        label={t('doc.receipt_no')}
        value={receiptNumber}
        maxLength={300}
        onChange={(event) => setReceiptNumber(event.currentTarget.value)}
      />
      <DayText label={t('doc.purchase_date')} lean="past" text={bought} onText={setBought} />
      {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        <ActButton size="small" submit disabled={busy}>
          {t('btn.save')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={onDone}>
          {t('btn.cancel')}
        </ActButton>
      </div>
    </form>
  )
}
