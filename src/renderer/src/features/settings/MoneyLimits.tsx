import { useMutation } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { ROLES } from '#renderer/app/words.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { parseAmount } from '#shared/kernel/parse-amount.ts'
import { LimitedRole, type MoneyLimits as Limits } from '#shared/settings/settings.schema.ts'
import { SavedText } from './SavedText.tsx'
import classes from './settings.module.css'

const FIELDS: readonly { name: keyof Limits; label: MessageKey }[] = [
  { name: 'perCase', label: 'money.limit_case' },
  { name: 'perDay', label: 'money.limit_day' },
  { name: 'goodwillPerDay', label: 'money.purse' },
]

/** What a clerk and a manager may give without anybody's PIN; an empty field is no limit. */
export const MoneyLimits = () => {
  const { t, format, currency, locale } = useLanguage()
  const { settings } = useShop()
  const { mutate, error } = useMutation(rpc.settings.setLimits.mutationOptions())

  const amountOf = (text: string) => {
    const read = parseAmount(text, currency, locale)
    return read.ok && read.value >= 0 ? read.value : undefined
  }
  const field = (role: LimitedRole, { name, label }: (typeof FIELDS)[number]) => {
    const limits = settings.moneyLimits[role]
    const amount = limits[name]
    return (
      <SavedText
        key={name}
        label={t(label)}
        value={amount === null ? '' : format.amount(amount)}
        refuse={(text) => (text === '' || amountOf(text) !== undefined ? undefined : t('err.amount_unclear'))}
        onSave={(text) => mutate({ role, limits: { ...limits, [name]: amountOf(text) ?? null } })}
      />
    )
  }
  return (
    <section>
      <h2 className={classes.heading}>{t('set.limits')}</h2>
      <p className={classes.lead}>{t('set.limits_lead')}</p>
      {LimitedRole.options.map((role) => (
        <fieldset key={role} className={classes.limits}>
          <legend className={classes.legend}>{t(ROLES[role])}</legend>
          {FIELDS.map((each) => field(role, each))}
        </fieldset>
      ))}
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </section>
  )
}
