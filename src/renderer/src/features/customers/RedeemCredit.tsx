import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useInlineForm } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { client } from '#renderer/app/rpc.ts'
import { DraftNote, useDraft } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { StoreCreditEntryId } from '#shared/compensations/compensations.schema.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { Amount } from '#shared/kernel/money.ts'
import classes from './RedeemCredit.module.css'

const RedeemForm = z.object({ amount: Amount.nullable(), receiptNumber: z.string() })
type RedeemForm = z.infer<typeof RedeemForm>

type Props = { customerId: CustomerId; onDone: () => void }

/** Pays a purchase from the store credit: the amount and the receipt it went to. */
export const RedeemCredit = ({ customerId, onDone }: Props) => {
  const { t, format } = useLanguage()
  const toasts = useToasts()
  const draft = useDraft<RedeemForm>({
    kind: 'compensation',
    subjectId: customerId,
    form: { name: 'redeem' },
    empty: { amount: null, receiptNumber: '' },
    read: (payload) => RedeemForm.safeParse(payload).data,
    title: ({ amount, receiptNumber }) => (amount === null ? receiptNumber : format.money(amount)),
  })
  const { amount, receiptNumber } = draft.value
  const place = useInlineForm<HTMLDivElement>('redeem')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const redeem = async () => {
    setAsked(true)
    if (amount === null || busy) return
    setBusy(true)
    setError(undefined)
    try {
      const entry = await client.compensations.redeemCredit({
        id: StoreCreditEntryId.parse(draft.id),
        customerId,
        amount,
        receiptNumber,
      })
      draft.finish()
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

  const giveUp = () => {
    draft.discard()
    onDone()
  }

  if (!draft.ready) return null
  return (
    <div ref={place} className={classes.redeem}>
      <MoneyInput
        key={draft.id}
        label={t('money.amount')}
        value={amount}
        onChange={(typed) => draft.change({ amount: typed })}
        asked={asked}
      />
      <TextInput
        label={t('doc.receipt_no')}
        value={receiptNumber}
        maxLength={300}
        onChange={(event) => draft.change({ receiptNumber: event.currentTarget.value })}
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
        <ActButton size="small" look="quiet" onClick={giveUp}>
          {t('btn.cancel')}
        </ActButton>
        <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
      </div>
      {error !== undefined && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
    </div>
  )
}
