import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { focusOpener, opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { COMPENSATION_KINDS, PAYMENT_METHODS } from '#renderer/app/words.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { SideBlock } from '#renderer/ui/SideBlock.tsx'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'
import { sumOf } from '#shared/kernel/money.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import classes from './CaseMoney.module.css'
import { CompensationForm } from './CompensationForm.tsx'
import { ReverseQuestion } from './ReverseQuestion.tsx'

type LineProps = { entry: Compensation; mayReverse: boolean; onReverse: () => void }

const Line = ({ entry, mayReverse, onReverse }: LineProps) => {
  const { t, format } = useLanguage()
  const { kind, method, amount, number, reverses, reversedBy } = entry
  return (
    <li className={classes.line}>
      <span className={classNames(classes.what, reversedBy && classes.reversed)}>
        {reverses ? t('money.reversal_of_number', { number: reverses.number }) : t(COMPENSATION_KINDS[kind])}
      </span>
      <span className={classNames(classes.amount, reversedBy && classes.reversed)}>{format.money(amount)}</span>
      <span className={classes.small}>
        {[number, t(PAYMENT_METHODS[method]), format.date(entry.bookedOn, 'shortest')].join(' · ')}
      </span>
      {mayReverse && !reverses && !reversedBy && (
        <ActButton
          size="small"
          look="quiet"
          className={classes.reverse}
          aria-label={`${t('btn.reverse')} ${number}`}
          title={t('btn.reverse')}
          onClick={onReverse}
        >
          <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
        </ActButton>
      )}
    </li>
  )
}

type Props = { ticket: Ticket; adding: boolean; onAdding: (adding: boolean) => void }

/** What the case has cost, each entry as it stands in the ledger. */
export const CaseMoney = ({ ticket, adding, onAdding }: Props) => {
  const { t, format } = useLanguage()
  const { data: entries, error } = useQuery(
    rpc.compensations.listOfTicket.queryOptions({ input: { ticketId: ticket.id } }),
  )
  const may = useMay()
  const [reversing, setReversing] = useState<Compensation>()
  useLeftOpen('reversal', ticket.id, ({ of }) => setReversing(entries?.find(({ id }) => id === of)), {
    onlyAsked: true,
    enabled: entries !== undefined,
  })
  return (
    <SideBlock
      title={t('money.amount')}
      busy={adding}
      act={
        !adding &&
        may('compensations.create') && (
          <LinkButton scope="case" act="money" {...opens('money')} onClick={() => onAdding(true)}>
            {t('btn.add')}
          </LinkButton>
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      {entries && entries.length > 0 && (
        <>
          <ul className={classes.list}>
            {entries.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                mayReverse={may('compensations.reverse')}
                onReverse={() => setReversing(entry)}
              />
            ))}
          </ul>
          <p className={classes.total}>
            <span>{t('money.cost_us')}</span>
            <strong>{format.money(sumOf(entries.map(({ amount }) => amount)))}</strong>
          </p>
        </>
      )}
      <CompensationForm ticket={ticket} opened={adding} onOpened={onAdding} />
      <ReverseQuestion entry={reversing} onDone={() => setReversing(undefined)} onGone={() => focusOpener('money')} />
    </SideBlock>
  )
}
