/** What the values of a money entry are called, on screens, on paper and in files alike. */
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { CompensationKind, PaymentMethod } from './compensations.schema.ts'

export const COMPENSATION_WORDS: Readonly<Record<CompensationKind, MessageKey>> = {
  refund: 'money.refund',
  exchange: 'money.exchange',
  replacement: 'money.replacement',
  repair: 'money.repair',
  discount: 'money.discount',
  store_credit: 'money.store_credit',
  gift: 'money.gift',
}

export const METHOD_WORDS: Readonly<Record<PaymentMethod, MessageKey>> = {
  cash: 'money.cash',
  card: 'money.card',
  transfer: 'money.transfer',
  store_credit: 'money.by_balance',
}
