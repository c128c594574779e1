import { personName } from '#renderer/app/person-name.ts'
import { COMPENSATION_KINDS, PAYMENT_METHODS } from '#renderer/app/words.ts'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { DATE_NAMES } from '#shared/kernel/date-names.ts'
import type { Format } from '#shared/kernel/format.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import { type LocalDate, partsOf } from '#shared/kernel/local-date.ts'
import { firstOfMonth, type LedgerView, monthOf } from './ledger-filter.ts'

export type LedgerWords = { t: Translate; format: Format; today: LocalDate }

const NO_VAT = '–'

export const vatText = ({ vatAmount }: Pick<Compensation, 'vatAmount'>, format: Format): string =>
  vatAmount === null ? NO_VAT : format.amount(vatAmount, 'minor')

export const kindText = ({ kind, reverses }: Compensation, t: Translate): string =>
  reverses ? t('money.reversal_of_number', { number: reverses.number }) : t(COMPENSATION_KINDS[kind])

/** «Մայիս 2026», as the head of a page of the ledger. */
export const monthTitle = (month: string, { locale }: Format): string => {
  const { year, month: place } = partsOf(firstOfMonth(month))
  const name = DATE_NAMES[locale].months[place - 1] ?? ''
  return `${sentenceStart(name)} ${year}`
}

/** «1–14 մայիսի»: the running month ends today. */
export const periodText = ({ from, to }: LedgerView, { t, format, today }: LedgerWords): string => {
  const end = to && to > today && from && from <= today ? today : to
  if (from && end) return format.dateRange(from, end, today)
  if (from) return t('money.since', { day: format.date(from) })
  return end ? t('money.until', { day: format.date(end) }) : t('money.any_time')
}

/** Beside the title: the month in words, else the period. */
export const subtitleOf = (view: LedgerView, words: LedgerWords): string => {
  const month = monthOf(view)
  return month ? words.format.date(firstOfMonth(month), 'month') : periodText(view, words)
}

/** The whole row as one sentence, for those who hear the list. */
export const entrySentence = (entry: Compensation, { t, format }: LedgerWords): string =>
  [
    format.date(entry.bookedOn),
    entry.number,
    entry.ticket.number,
    personName(entry, t, format),
    kindText(entry, t),
    t(PAYMENT_METHODS[entry.method]),
    format.money(entry.amount),
    entry.vatAmount !== null && t('money.vat_of', { amount: format.money(entry.vatAmount, 'minor') }),
    entry.reversedBy && t('money.reversed_by', { number: entry.reversedBy.number }),
  ]
    .filter(Boolean)
    .join(', ')
