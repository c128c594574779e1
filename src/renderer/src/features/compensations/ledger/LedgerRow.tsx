import { IconArrowBackUp } from '@tabler/icons-react'
import { keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { personName } from '#renderer/app/person-name.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { PAYMENT_METHODS } from '#renderer/app/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'
import { CURRENCIES } from '#shared/kernel/money.ts'
import classes from './Ledger.module.css'
import { kindText, type LedgerWords, vatText } from './ledger-words.ts'

export const canReverse = ({ reverses, reversedBy }: Compensation): boolean => !reverses && !reversedBy

/** Heads of the columns; the currency stands here and not in each row. */
export const LedgerHead = () => {
  const { t, currency } = useLanguage()
  return (
    <div className={classes.head}>
      <div className={classes.columns} aria-hidden>
        <span>{t('time.date')}</span>
        <span>{t('money.document')}</span>
        <span>{t('entity.case')}</span>
        <span>{t('entity.customer')}</span>
        <span>{t('field.kind')}</span>
        <span>{t('money.method')}</span>
        <span className={classes.figure}>{`${t('money.amount')}, ${CURRENCIES[currency].symbol}`}</span>
        <span className={classNames(classes.figure, classes.vat)}>{t('money.of_which_vat')}</span>
      </div>
    </div>
  )
}

type Props = { entry: Compensation; words: LedgerWords; active: boolean }

/** One entry. A reversed one keeps its line; its reversal is a line of its own, with a minus. */
export const LedgerRow = ({ entry, words: { t, format, today }, active }: Props) => {
  const { bookedOn, number, ticket, customer, method, amount, reverses } = entry
  const sameYear = bookedOn.slice(0, 4) === today.slice(0, 4)
  const person = personName(entry, t, format)
  const kind = kindText(entry, t)
  const mayReverse = useMay()('compensations.reverse')
  return (
    <div className={classNames(classes.columns, classes.row)}>
      <span className={classNames('kh-figures', !sameYear && classes.small)}>
        {format.date(bookedOn, sameYear ? 'shortest' : 'short')}
      </span>
      <span className={classNames('kh-figures', classes.document)}>{number}</span>
      <span className={classNames('kh-figures', classes.small)}>{ticket.number}</span>
      <span className={classNames('kh-cut', !customer?.name && classes.quiet)} title={person}>
        {person}
      </span>
      <span className={classes.kind}>
        {reverses && <IconArrowBackUp size={16} stroke={1.75} className={classes.arrow} />}
        <span className={classNames('kh-cut', reverses && classes.small)} title={kind}>
          {kind}
        </span>
        {mayReverse && canReverse(entry) && (
          <span data-act="reverse" title={t('btn.reverse')} className={active ? classes.cap : classes.act}>
            {active ? <KeyCap>{keyOf('money', 'reverse').cap}</KeyCap> : <IconArrowBackUp size={16} stroke={1.75} />}
          </span>
        )}
      </span>
      <span className="kh-cut">{t(PAYMENT_METHODS[method])}</span>
      <span className={classNames(classes.figure, reverses && classes.quiet)}>{format.amount(amount)}</span>
      <span className={classNames(classes.figure, classes.quiet, classes.vat)}>{vatText(entry, format)}</span>
    </div>
  )
}
