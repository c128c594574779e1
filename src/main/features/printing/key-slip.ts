/** The recovery key, to be put away outside the shop. */
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { KeySlipDocument } from '#shared/printing/printing.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export type KeyFacts = { settings: Settings; at: Instant; person: string; key: string }

export const keySlipDocument = ({ settings, at, person, key }: KeyFacts): KeySlipDocument => {
  const { language, slipWidth } = settings
  const t = createTranslator(language)
  return {
    kind: 'key_slip',
    language,
    widthMm: slipWidth,
    shop: settings.shopName,
    title: t('staff.recovery_key'),
    person,
    key,
    hints: [t('staff.recovery_lead'), t('staff.recovery_slip')],
    made: createFormat({ ...settings, locale: language }).moment(at),
  }
}
