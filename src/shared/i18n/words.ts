/** The words for the fixed answers of the contract: one table each, for screens, paper, files and command line. */
import type { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import type { Consent, ContactKind, PreferredChannel } from '#shared/customers/customers.schema.ts'
import type { FollowUpKind, FollowUpState, FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TaxRegime } from '#shared/settings/settings.schema.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import type { Role, SecurityKind } from '#shared/staff/staff.schema.ts'
import type { Channel, Priority, TicketKind, TicketStatus, TicketView } from '#shared/tickets/tickets.schema.ts'
import type { MessageKey } from './translate.ts'

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

export const TICKET_VIEWS: Words<TicketView> = {
  open: 'cases.view_open',
  mine: 'cases.view_mine',
  late: 'status.overdue',
  without_promise: 'cases.view_without_promise',
  untouched: 'cases.view_untouched',
  all: 'cases.view_all',
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

export const SECURITY_EVENTS: Words<SecurityKind> = {
  pin_wrong: 'guard.pin_wrong',
  pin_set: 'guard.pin_set',
  pin_removed: 'guard.pin_removed',
  key_made: 'guard.key_made',
  recovered: 'guard.recovered',
  joined: 'guard.joined',
  role_changed: 'guard.role_changed',
  left: 'guard.left',
  came_back: 'guard.came_back',
}

export const PROMISE_STATES: Words<FollowUpState> = {
  open: 'status.open',
  late: 'status.overdue',
  kept: 'promise.state_kept',
  kept_late: 'promise.state_kept_late',
  missed: 'promise.state_missed',
  cancelled: 'promise.state_cancelled',
}

export const FOLLOW_UP_STATUSES: Words<FollowUpStatus> = {
  open: 'status.open',
  kept: 'promise.state_kept',
  cancelled: 'status.cancelled',
}

export const COMPENSATION_KINDS: Words<CompensationKind> = {
  refund: 'money.refund',
  exchange: 'money.exchange',
  replacement: 'money.replacement',
  repair: 'money.repair',
  discount: 'money.discount',
  store_credit: 'money.store_credit',
  gift: 'money.gift',
}

export const PAYMENT_METHODS: Words<PaymentMethod> = {
  cash: 'money.cash',
  card: 'money.card',
  transfer: 'money.transfer',
  store_credit: 'money.by_balance',
}

export const TAX_REGIMES: Words<TaxRegime> = {
  vat: 'acc.vat',
  turnover: 'acc.turnover_tax',
  micro: 'acc.micro',
}

export const CONSENT_STATES: Words<Consent['state']> = {
  given: 'privacy.consent_given',
  refused: 'privacy.consent_refused',
  withdrawn: 'privacy.consent_withdrawn',
}

/** Why a folder can't hold the live file of a shop. */
export const FOLDER_REFUSALS: Words<FolderRefusal> = {
  cloud: 'shop.cloud',
  network: 'shop.refused_network',
  not_writable: 'shop.refused_not_writable',
  not_empty: 'shop.refused_not_empty',
  not_a_shop: 'shop.refused_not_a_shop',
  inside_shop: 'shop.refused_inside_shop',
}
