import { useT } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { TAX_REGIMES } from '#renderer/app/words.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { Rate, TaxRegime } from '#shared/settings/settings.schema.ts'
import { MoneyLimits } from './MoneyLimits.tsx'
import { SavedText } from './SavedText.tsx'
import classes from './settings.module.css'
import { useSetting } from './use-setting.ts'

const withDot = (text: string): string => text.replace(',', '.')

export const BooksPart = () => {
  const t = useT()
  const may = useMay()
  const { settings, save, error } = useSetting()
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('law.check_accountant')}</p>
      <OptionGroup
        label={t('acc.tax_regime')}
        columns={3}
        options={TaxRegime.options.map((regime) => ({ value: regime, label: t(TAX_REGIMES[regime]) }))}
        value={settings.taxRegime}
        onChange={(taxRegime) => save({ taxRegime })}
      />
      <SavedText
        label={`${t('acc.vat_rate')}, %`}
        description={t('set.vat_hint')}
        value={settings.vatRate}
        refuse={(text) => (Rate.safeParse(withDot(text)).success ? undefined : t('set.rate_like'))}
        onSave={(text) => save({ vatRate: withDot(text) })}
      />
      <OptionGroup
        label={t('set.csv_separator')}
        columns={3}
        options={[
          { value: ';', label: '; ' },
          { value: ',', label: ', ' },
          { value: '\t', label: 'Tab' },
        ]}
        value={settings.csvSeparator}
        onChange={(csvSeparator) => save({ csvSeparator })}
      />
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
      {may('settings.setLimits') && <MoneyLimits />}
    </div>
  )
}
