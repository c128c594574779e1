/** What shows the owner whether paper, width and darkness of the slip printer are right. */
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Locale } from '#shared/kernel/locales.ts'
import type { TestStripDocument } from '#shared/printing/printing.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export type StripFacts = { settings: Settings; at: Instant; printedBy: string; number: string; barcode: number[] }

export const testStripDocument = ({ settings, at, printedBy, number, barcode }: StripFacts): TestStripDocument => {
  const { language, slipWidth } = settings
  const t = createTranslator(language)
  const format = createFormat({ ...settings, locale: language })
  return {
    kind: 'test_strip',
    language,
    widthMm: slipWidth,
    shop: settings.shopName,
    title: t('print.test_strip'),
    width: t(slipWidth === 58 ? 'print.thermal_58' : 'print.thermal_80'),
    hints: [t('print.strip_ends'), t('print.strip_other_width')],
    // The paper's own language first, since it is read most.
    samples: [language, ...Locale.options.filter((locale) => locale !== language)].map((locale) =>
      createTranslator(locale)('print.strip_sample'),
    ),
    darkness: t('print.darkness'),
    darknessHint: t('print.strip_darkness'),
    barcodeHint: t('print.strip_barcode'),
    number,
    barcode,
    made: `${t('print.by', { name: printedBy })}, ${format.moment(at)}`,
  }
}
