import { NativeSelect } from '@mantine/core'
import { useT } from '#renderer/app/language.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { LANGUAGE_NAMES, LOCALES } from '#shared/i18n/locales.ts'
import { CURRENCIES, Currency } from '#shared/kernel/money.ts'
import { SavedText } from './SavedText.tsx'
import classes from './settings.module.css'
import { useSetting } from './use-setting.ts'

/** Every zone the machine knows; the shop's own one even where the machine does not. */
const timeZones = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort()

export const ShopPart = () => {
  const t = useT()
  const { settings, save, error } = useSetting()
  return (
    <div className={classes.form}>
      <SavedText
        label={t('shop.name')}
        value={settings.shopName}
        onSave={(shopName) => save({ shopName })}
        refuse={(text) => (text === '' ? t('err.required') : undefined)}
      />
      <SavedText
        label={t('field.address')}
        description={t('set.address_hint')}
        value={settings.shopAddress}
        onSave={(shopAddress) => save({ shopAddress })}
      />
      <SavedText
        label={t('field.phone')}
        description={t('set.phone_hint')}
        value={settings.shopPhone}
        onSave={(shopPhone) => save({ shopPhone })}
      />
      <OptionGroup
        label={t('set.language')}
        columns={3}
        options={LOCALES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        value={settings.language}
        onChange={(language) => save({ language })}
      />
      <OptionGroup
        label={t('set.theme')}
        columns={3}
        options={[
          { value: 'light', label: t('set.theme_light') },
          { value: 'dark', label: t('set.theme_dark') },
          { value: 'system', label: t('set.theme_system') },
        ]}
        value={settings.theme}
        onChange={(theme) => save({ theme })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('set.currency')}
          description={t('set.currency_hint')}
          data={Currency.options.map((code) => ({ value: code, label: `${code} ${CURRENCIES[code].symbol}` }))}
          value={settings.currency}
          onChange={(event) => save({ currency: Currency.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('set.time_zone')}
          description={t('set.time_zone_hint')}
          data={timeZones(settings.timeZone)}
          value={settings.timeZone}
          onChange={(event) => save({ timeZone: event.currentTarget.value })}
        />
      </div>
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </div>
  )
}
