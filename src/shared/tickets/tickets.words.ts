/** What the values of a case are called, on screens, on paper and in files alike. */
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Channel, Priority, TicketKind, TicketStatus } from './tickets.schema.ts'

export const KIND_WORDS: Readonly<Record<TicketKind, MessageKey>> = {
  complaint: 'entity.complaint',
  question: 'entity.question',
  request: 'entity.request',
  return: 'money.return',
  praise: 'entity.praise',
  suggestion: 'entity.suggestion',
  review: 'entity.review',
}

export const STATUS_WORDS: Readonly<Record<TicketStatus, MessageKey>> = {
  new: 'status.new',
  in_progress: 'status.in_progress',
  waiting_customer: 'status.waiting_customer',
  waiting_supplier: 'status.waiting_supplier',
  waiting_delivery: 'status.waiting_delivery',
  waiting_repair: 'status.waiting_repair',
  resolved: 'status.resolved',
  closed: 'status.closed',
}

export const CHANNEL_WORDS: Readonly<Record<Channel, MessageKey>> = {
  counter: 'channel.counter',
  phone: 'channel.phone',
  messenger: 'channel.messenger',
  social: 'channel.social',
  email: 'channel.email',
  web_shop: 'channel.webshop',
  delivery: 'channel.delivery',
  review: 'channel.review',
  other: 'reason.other',
}

export const PRIORITY_WORDS: Readonly<Record<Priority, MessageKey>> = {
  low: 'priority.low',
  normal: 'priority.normal',
  high: 'priority.high',
  urgent: 'priority.urgent',
}
