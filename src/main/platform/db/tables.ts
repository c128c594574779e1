/** Row types of every table, mirroring the migrations column by column; tests/migrations compares the two. */
import type { Generated, GeneratedAlways, Insertable, Selectable, Updateable } from 'kysely'

type Id = Generated<number>
/** The public identity: 16 bytes of a UUIDv7, text outside the database. */
type Uuid = Buffer
type Defaulted<T> = Generated<T>

type Device = { id: Id; uuid: Uuid; letter: string; name: string; created_at: string }

type Setting = { id: Id; key: string; value: string }

type Staff = {
  id: Id
  uuid: Uuid
  name: string
  role: 'owner' | 'manager' | 'clerk' | 'accountant'
  left_at: string | null
  version: Defaulted<number>
  created_at: string
  pin_set_at: string | null
}

type StaffSecret = {
  id: Id
  staff_id: number
  kind: 'pin' | 'recovery_key'
  salt: Buffer
  hash: Buffer
  cost: number
  created_at: string
}

type PinTry = { id: Id; staff_id: number; device_id: number; failed: number }

type SecurityEvent = {
  id: Id
  uuid: Uuid
  kind: 'pin_wrong' | 'pin_set' | 'pin_removed' | 'key_made' | 'recovered'
  staff_id: number
  created_at: string
  created_by: number | null
}

type Reason = {
  id: Id
  uuid: Uuid
  position: number
  name_hy: string
  name_ru: string
  name_en: string
  retired_at: string | null
  version: Defaulted<number>
  created_at: string
}

type OwnView = { id: Id; uuid: Uuid; staff_id: number; name: string; filter: string; created_at: string }

type NumberGap = {
  id: Id
  uuid: Uuid
  kind: 'ticket' | 'compensation'
  device_id: number
  year: number
  first: number
  last: number
  cause: 'restored' | 'salvaged'
  created_at: string
  created_by: number | null
}

type NumberCounter = { id: Id; kind: 'ticket' | 'compensation'; device_id: number; year: number; last: number }

type Deletable = { deleted_at: string | null; deleted_by: number | null; deleted_reason: string | null }

type Customer = Deletable & {
  id: Id
  uuid: Uuid
  full_name: string
  given_name: Defaulted<string>
  surname: Defaulted<string>
  patronymic: Defaulted<string>
  sort_key: string
  company: Defaulted<string>
  tax_number: Defaulted<string>
  language: 'hy' | 'ru' | 'en' | null
  preferred_channel: string | null
  address: Defaulted<string>
  birthday: string | null
  preferences: Defaulted<string>
  note: Defaulted<string>
  tags: Defaulted<string>
  consent_state: 'given' | 'refused' | 'withdrawn' | null
  consent_source: Defaulted<string>
  consent_on: string | null
  store_credit: Defaulted<number>
  ticket_count: Defaulted<number>
  open_ticket_count: Defaulted<number>
  last_contact_at: string | null
  version: Defaulted<number>
  created_at: string
  created_by: number
  updated_at: string
  updated_by: number
}

type Contact = {
  id: Id
  uuid: Uuid
  customer_id: number
  position: number
  kind: 'phone' | 'email' | 'messenger' | 'social' | 'other'
  label: Defaulted<string>
  raw: string
  value: string | null
  extension: Defaulted<string>
  valid: number
  digits_reversed: Defaulted<string>
  created_at: string
}

type Ticket = Deletable & {
  id: Id
  uuid: Uuid
  number: string
  number_year: number
  number_sequence: number
  customer_id: number | null
  kind: 'complaint' | 'question' | 'request' | 'return' | 'praise' | 'suggestion' | 'review'
  channel: 'counter' | 'phone' | 'messenger' | 'social' | 'email' | 'web_shop' | 'delivery' | 'review' | 'other'
  reason_id: number | null
  description: string
  product: Defaulted<string>
  receipt_number: Defaulted<string>
  purchased_on: string | null
  priority: Defaulted<'low' | 'normal' | 'high' | 'urgent'>
  assignee_id: number | null
  status:
    | 'new'
    | 'in_progress'
    | 'waiting_customer'
    | 'waiting_supplier'
    | 'waiting_delivery'
    | 'waiting_repair'
    | 'resolved'
    | 'closed'
  due_on: string | null
  due_time: string | null
  open_follow_up_count: Defaulted<number>
  reopened_count: Defaulted<number>
  resolved_at: string | null
  closed_at: string | null
  apology: Defaulted<string>
  what_happened: Defaulted<string>
  what_changes: Defaulted<string>
  change_due_on: string | null
  last_event_at: string
  version: Defaulted<number>
  created_at: string
  created_by: number
  updated_at: string
  updated_by: number
}

type TicketEvent = {
  id: Id
  uuid: Uuid
  ticket_id: number | null
  customer_id: number | null
  kind: string
  body: Defaulted<string>
  details: Defaulted<string>
  corrects_id: number | null
  created_at: string
  created_by: number
}

type FollowUp = {
  id: Id
  uuid: Uuid
  ticket_id: number
  customer_id: number | null
  kind: 'call' | 'message' | 'visit' | 'repair' | 'order' | 'other'
  about: Defaulted<string>
  due_on: string
  due_time: string | null
  due_key: GeneratedAlways<string>
  first_due_on: string
  moved_count: Defaulted<number>
  no_answer_count: Defaulted<number>
  assignee_id: number | null
  status: 'open' | 'kept' | 'cancelled'
  settled_at: string | null
  settled_on: string | null
  settled_by: number | null
  version: Defaulted<number>
  created_at: string
  created_by: number
}

type Compensation = {
  id: Id
  uuid: Uuid
  number: string
  number_year: number
  number_sequence: number
  ticket_id: number
  customer_id: number | null
  booked_on: string
  kind: 'refund' | 'exchange' | 'replacement' | 'repair' | 'discount' | 'store_credit' | 'gift'
  method: 'cash' | 'card' | 'transfer' | 'store_credit'
  amount: number
  currency: string
  basis_number: Defaulted<string>
  basis_date: string | null
  receipt_number: Defaulted<string>
  receipt_date: string | null
  register_number: Defaulted<string>
  fiscal_number: Defaulted<string>
  return_receipt_number: Defaulted<string>
  product_code: Defaulted<string>
  product_name: Defaulted<string>
  quantity: Defaulted<string>
  vat_rate: string | null
  vat_amount: number | null
  approved_by: number | null
  reason_id: number | null
  note: Defaulted<string>
  reverses_id: number | null
  created_at: string
  created_by: number
}

type StoreCreditEntry = {
  id: Id
  uuid: Uuid
  customer_id: number
  kind: 'issue' | 'redeem' | 'reverse'
  amount: number
  balance_change: number
  compensation_id: number | null
  reverses_id: number | null
  receipt_number: Defaulted<string>
  booked_on: string
  created_at: string
  created_by: number
}

type Draft = {
  id: Id
  uuid: Uuid
  kind: 'ticket' | 'customer' | 'event' | 'compensation'
  subject_uuid: Buffer | null
  staff_id: number
  title: Defaulted<string>
  payload: string
  created_at: string
  updated_at: string
}

type PrintJob = {
  id: Id
  uuid: Uuid
  kind: string
  title: string
  document: string
  printer: Defaulted<string>
  copies: Defaulted<number>
  status: 'waiting' | 'printed' | 'failed' | 'discarded'
  error: Defaulted<string>
  attempts: Defaulted<number>
  created_at: string
  created_by: number
  printed_at: string | null
}

type PrintedList = {
  id: Id
  uuid: Uuid
  from_on: string | null
  to_on: string
  filter: Defaulted<string>
  row_count: number
  created_at: string
  created_by: number
}

type PrintedListRow = { id: Id; printed_list_id: number; position: number; follow_up_id: number }

type ImportRun = {
  id: Id
  uuid: Uuid
  kind: 'customers'
  file_name: string
  file_hash: string
  mapping: string
  status: 'running' | 'done' | 'stopped' | 'undone'
  rows_read: Defaulted<number>
  rows_created: Defaulted<number>
  rows_updated: Defaulted<number>
  rows_skipped: Defaulted<number>
  created_at: string
  created_by: number
  finished_at: string | null
  undone_at: string | null
  undone_by: number | null
}

type ImportChange = {
  id: Id
  import_run_id: number
  row_number: number
  outcome: 'created' | 'updated' | 'skipped'
  reason: Defaulted<string>
  customer_id: number | null
  old_values: string | null
  new_values: string | null
}

type ChangeLog = {
  id: Id
  device_id: number
  sequence: number
  stamp: string
  actor_id: number | null
  table_name: string
  row_uuid: Buffer | null
  action: 'insert' | 'update' | 'delete'
  old_values: string | null
  new_values: string | null
  values_hash: Buffer
  previous_hash: Buffer
  hash: Buffer
  created_at: string
}

export type Tables = {
  device: Device
  setting: Setting
  staff: Staff
  staff_secret: StaffSecret
  pin_try: PinTry
  security_event: SecurityEvent
  reason: Reason
  number_counter: NumberCounter
  number_gap: NumberGap
  customer: Customer
  contact: Contact
  ticket: Ticket
  ticket_event: TicketEvent
  follow_up: FollowUp
  compensation: Compensation
  store_credit_entry: StoreCreditEntry
  own_view: OwnView
  draft: Draft
  print_job: PrintJob
  printed_list: PrintedList
  printed_list_row: PrintedListRow
  import_run: ImportRun
  import_change: ImportChange
  change_log: ChangeLog
}

export type TableName = keyof Tables
export type Row<T extends TableName> = Selectable<Tables[T]>
export type NewRow<T extends TableName> = Insertable<Tables[T]>
export type RowPatch<T extends TableName> = Updateable<Tables[T]>
