/** The report of a salvage as a text file, for who wants to read it again or pass it on. */
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/recovery/recovery.schema.ts'
import type { SalvagedShop } from '#shared/recovery/salvage.schema.ts'
import type { SalvageReport } from '../salvage/salvage-report.ts'

const KIND_WORDS: Readonly<Record<RecordKind, MessageKey>> = {
  cases: 'nav.cases',
  customers: 'nav.customers',
  promises: 'nav.promises',
  money: 'nav.money',
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : []

/** All that is missing, where the screen shows the first of it. */
export const salvageText = (shop: SalvagedShop, report: SalvageReport, t: Translate): string => {
  const counts = RECORD_KINDS.map((kind) =>
    t('salvage.count', { kind: t(KIND_WORDS[kind]), n: shop.recovered[kind], missing: shop.missing[kind] }),
  )
  return [
    t('backup.salvage'),
    shop.isComplete ? t('salvage.all') : t('salvage.some'),
    ...counts,
    t('salvage.entries_count', { n: shop.missingEntries }),
    ...part(t('salvage.numbers'), report.missingNumbers),
    ...part(t('salvage.customers'), report.missingCustomers),
    ...part(t('salvage.days'), report.missingDays),
    '',
  ].join('\n')
}
