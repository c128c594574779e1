import { LOCALES } from '#shared/i18n/locales.ts'
import { createTranslator, type MessageKey } from '#shared/i18n/translate.ts'
import type { ReasonNames } from '#shared/reasons/reasons.schema.ts'

/** What a retail shop starts with; «other» stands last. The owner edits the list. */
const RETAIL: readonly MessageKey[] = [
  'reason.defect',
  'reason.quality',
  'reason.wrong_item',
  'reason.size',
  'reason.delivery_late',
  'reason.price',
  'reason.staff',
  'reason.promise',
  'reason.other',
]

export const retailReasons = (): ReasonNames[] => {
  const [hy, ru, en] = LOCALES.map((locale) => createTranslator(locale))
  if (!hy || !ru || !en) throw new Error('three languages name a reason')
  return RETAIL.map((key) => ({ hy: hy(key), ru: ru(key), en: en(key) }))
}
