import { useLanguage } from '#renderer/app/language.tsx'
import { PAYMENT_METHODS } from '#renderer/app/words.ts'
import { type LedgerTotals, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import classes from './Ledger.module.css'

/** Sums of what the filters leave; under their own columns, with the bookkeeper's double rule. */
export const LedgerFoot = ({ totals: { total, byMethod } }: { totals: LedgerTotals }) => {
  const { t, format } = useLanguage()
  const methods = PaymentMethod.options.flatMap((method) => byMethod.filter((sum) => sum.method === method))
  return (
    <section className={classes.foot} aria-label={t('money.total')}>
      <div className={classes.sums}>
        {methods.map(({ method, amount }) => (
          <dl key={method} className={classes.method}>
            <dt>{t(PAYMENT_METHODS[method])}</dt>
            <dd className="kh-figures">{format.amount(amount)}</dd>
          </dl>
        ))}
        <p className={classes.total}>
          {t('money.total_of', { n: total.count })}
          <span className={classes.ruled}>
            <span className={classes.amount}>{format.amount(total.amount)}</span>
            <span className={classes.vatSum}>{format.amount(total.vatAmount, 'minor')}</span>
          </span>
        </p>
      </div>
    </section>
  )
}
