import { Modal } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { opens } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { StoreCreditEntry } from '#shared/compensations/compensations.schema.ts'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import { RedeemCredit } from '../RedeemCredit.tsx'
import classes from './CreditDialog.module.css'

const KINDS: Readonly<Record<StoreCreditEntry['kind'], MessageKey>> = {
  issue: 'credit.issued',
  redeem: 'credit.redeemed',
  reverse: 'credit.reversed',
}

type LineProps = { entry: StoreCreditEntry; busy: boolean; mayReverse: boolean; onReverse: () => void }

const Line = ({ entry, busy, mayReverse, onReverse }: LineProps) => {
  const { t, format } = useLanguage()
  const { kind, change, balanceAfter, receiptNumber, compensation, reversed, bookedOn, createdBy } = entry
  const proof = [receiptNumber && t('event.receipt', { number: receiptNumber }), createdBy.name]
  return (
    <tr className={classNames(reversed && classes.reversed)}>
      <td className={classes.day}>{format.date(bookedOn)}</td>
      <td>
        {t(KINDS[kind])}
        <span className={classes.quiet}>
          {' · '}
          {compensation && <Link to={`/cases/${compensation.ticketId}`}>{compensation.number}</Link>}
          {compensation && ' · '}
          {proof.filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className={classes.amount}>{format.amount(change)}</td>
      <td className={classes.amount}>{format.amount(balanceAfter)}</td>
      <td className={classes.act}>
        {mayReverse && kind === 'redeem' && !reversed && (
          <ActButton
            size="small"
            look="quiet"
            disabled={busy}
            aria-label={`${t('btn.reverse')} ${format.money(change)}`}
            title={t('btn.reverse')}
            onClick={onReverse}
          >
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
          </ActButton>
        )}
      </td>
    </tr>
  )
}

const Ledger = ({ customer, onClose }: { customer: Customer; onClose: () => void }) => {
  const { t, format } = useLanguage()
  const toasts = useToasts()
  const may = useMay()
  const [redeeming, setRedeeming] = useState(false)
  useLeftOpen('redeem', customer.id, () => setRedeeming(true))
  const query = useInfiniteQuery(
    rpc.compensations.creditOfCustomer.infiniteOptions({
      input: (cursor: Cursor | null) => ({ customerId: customer.id, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  )
  const reverse = useMutation(
    rpc.compensations.reverseCredit.mutationOptions({
      onSuccess: ({ change }) => toasts.confirm(t('event.credit_reversed', { amount: format.money(change) })),
    }),
  )
  const entries = query.data?.pages.flatMap((page) => page.items) ?? []
  const error = query.error ?? reverse.error
  return (
    <div className={classes.body}>
      <p className={classes.balance}>
        {t('money.balance')} <strong>{format.money(customer.storeCredit)}</strong>
        {customer.storeCredit > 0 && !redeeming && may('compensations.redeemCredit') && (
          <ActButton size="small" {...opens('redeem')} onClick={() => setRedeeming(true)} data-autofocus>
            {t('newcase.redeem')}
          </ActButton>
        )}
      </p>
      {redeeming && <RedeemCredit customerId={customer.id} onDone={() => setRedeeming(false)} />}
      {error && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      {query.data && entries.length === 0 && <p className={classes.quiet}>{t('credit.empty')}</p>}
      {entries.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('time.date')}</th>
              <th scope="col">{t('acc.operation')}</th>
              <th scope="col" className={classes.amount}>
                {t('credit.change')}
              </th>
              <th scope="col" className={classes.amount}>
                {t('money.balance')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                busy={reverse.isPending}
                mayReverse={may('compensations.reverseCredit')}
                onReverse={() => reverse.mutate({ id: entry.id })}
              />
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <ActButton size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('case.earlier')}
        </ActButton>
      )}
      <div className={classes.foot}>
        <ActButton look="quiet" onClick={onClose}>
          {t('btn.close')}
        </ActButton>
      </div>
    </div>
  )
}

type Props = { customer: Customer; opened: boolean; onClose: () => void }

/** The person's store credit: every entry with the balance after it; spent against a receipt, given back when mistaken. */
export const CreditDialog = ({ customer, opened, onClose }: Props) => {
  const { t } = useLanguage()
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={680}
      title={t('money.store_credit')}
      withCloseButton={false}
      classNames={{ title: classes.title, content: classes.content }}
    >
      <Ledger customer={customer} onClose={onClose} />
    </Modal>
  )
}
