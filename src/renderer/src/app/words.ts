/** The words for the fixed answers of the contract: one table each, for every screen. */
import type { ContactKind, PreferredChannel } from '#shared/customers/customers.schema.ts'
import type { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Role } from '#shared/staff/staff.schema.ts'
import type { Channel, Priority, TicketKind, TicketStatus } from '#shared/tickets/tickets.schema.ts'

type Words<K extends string> = Readonly<Record<K, MessageKey>>

export const KINDS: Words<TicketKind> = {
  complaint: 'entity.complaint',
  question: 'entity.question',
  request: 'entity.request',
  return: 'money.return',
  praise: 'entity.praise',
  suggestion: 'entity.suggestion',
  review: 'entity.review',
}

export const CHANNELS: Words<Channel> = {
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

export const STATUSES: Words<TicketStatus> = {
  new: 'status.new',
  in_progress: 'status.in_progress',
  waiting_customer: 'status.waiting_customer',
  waiting_supplier: 'status.waiting_supplier',
  waiting_delivery: 'status.waiting_delivery',
  waiting_repair: 'status.waiting_repair',
  resolved: 'status.resolved',
  closed: 'status.closed',
}

export const PRIORITIES: Words<Priority> = {
  low: 'priority.low',
  normal: 'priority.normal',
  high: 'priority.high',
  urgent: 'priority.urgent',
}

export const PREFERRED_CHANNELS: Words<PreferredChannel> = {
  phone: 'channel.phone',
  sms: 'channel.sms',
  viber: 'channel.viber',
  whatsapp: 'channel.whatsapp',
  telegram: 'channel.telegram',
  email: 'channel.email',
  none: 'privacy.do_not_contact',
}

export const CONTACT_KINDS: Words<ContactKind> = {
  phone: 'field.phone',
  email: 'field.email',
  messenger: 'channel.messenger',
  social: 'channel.social',
  other: 'reason.other',
}

export const PROMISE_ACTS: Words<FollowUpKind> = {
  call: 'promise.act_call',
  message: 'promise.act_write',
  visit: 'promise.act_visit',
  repair: 'promise.act_repair',
  order: 'promise.act_order',
  other: 'promise.act_other',
}

export const ROLES: Words<Role> = {
  owner: 'staff.owner',
  manager: 'staff.manager',
  clerk: 'staff.seller',
  accountant: 'staff.accountant',
}
