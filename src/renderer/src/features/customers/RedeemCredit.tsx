import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { newCreditEntryId } from '#renderer/app/new-ids.ts'
import { client } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { CustomerId } from '#shared/kernel/ids.ts'
import type { Amount } from '#shared/kernel/money.ts'
import classes from './RedeemCredit.module.css'

type Props = { customerId: CustomerId; onDone: () => void }

/** Pays a purchase from the store credit: the amount and the receipt it went to. */
export const RedeemCredit = ({ customerId, onDone }: Props) => {
  const { t, format } = useLanguage()
  const toasts = useToasts()
  const [id] = useState(newCreditEntryId)
  const [amount, setAmount] = useState<Amount | null>(null)
  const [receiptNumber, setReceiptNumber] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const redeem = async () => {
    setAsked(true)
    if (amount === null || busy) return
    setBusy(true)
    setError(undefined)
    try {
      const entry = await client.compensations.redeemCredit({ id, customerId, amount, receiptNumber })
      toasts.confirm(t('newcase.redeemed', { amount: format.money(amount) }), () => {
        client.compensations.reverseCredit({ id: entry.id }).catch(setError)
      })
      onDone()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={classes.redeem}>
      <MoneyInput label={t('money.amount')} value={amount} onChange={setAmount} asked={asked} />
      <TextInput
        label={t('doc.receipt_no')}
        value={receiptNumber}
        maxLength={300}
        onChange={(event) => setReceiptNumber(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          void redeem()
        }}
      />
      <div className={classes.redeemActs}>
        <ActButton size="small" disabled={busy} onClick={() => void redeem()}>
          {t('newcase.redeem')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={onDone}>
          {t('btn.cancel')}
        </ActButton>
      </div>
      {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
    </div>
  )
}
