/** What a salvage says for people, on the command line and in the file beside the shop. */
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import type { SalvageReport } from './salvage-report.ts'

const TABLES: Readonly<Record<string, MessageKey>> = {
  customer: 'nav.customers',
  contact: 'salvaged.contacts',
  ticket: 'nav.cases',
  ticket_event: 'salvaged.events',
  follow_up: 'nav.followups',
  compensation: 'nav.money',
  store_credit_entry: 'nav.money',
  draft: 'nav.drafts',
  staff: 'nav.staff',
}

const missingByWords = ({ tables }: SalvageReport): Map<MessageKey, number> => {
  const missing = new Map<MessageKey, number>()
  for (const each of tables) {
    const key = TABLES[each.table] ?? 'salvaged.others'
    if (each.missing > 0) missing.set(key, (missing.get(key) ?? 0) + each.missing)
  }
  return missing
}

export const salvageLines = (report: SalvageReport, t: Translate): string[] => {
  const list = (key: MessageKey, items: readonly string[]): string[] =>
    items.length > 0 ? [t(key, { list: items.join(', ') })] : []
  const count = (key: MessageKey, n: number): string[] => (n > 0 ? [t(key, { n })] : [])
  const n = report.tables.reduce((sum, { rows }) => sum + rows, 0)
  return [
    t(report.isComplete ? 'salvaged.done' : 'salvaged.partly', { folder: report.folder, n }),
    report.copy === null ? t('salvaged.without_copy') : t('salvaged.from_copy', { file: report.copy }),
    ...list('salvaged.bad_copies', report.refusedCopies),
    ...[...missingByWords(report)].map(([key, missing]) => t('salvaged.missing', { what: t(key), n: missing })),
    ...list('salvaged.numbers', report.missingNumbers),
    ...list('salvaged.customers', report.missingCustomers),
    ...list('salvaged.days', report.missingDays),
    ...count('salvaged.entries', report.missingEntries + report.entriesWithoutValues),
    ...count('salvaged.loosened', report.loosened),
    ...(report.mayLackLater ? [t('salvaged.lack_later')] : []),
    ...report.problems,
  ]
}
