/** The demonstration shop as plain data: what people did there, in the order in which they did it. */
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

export type PlanInput = { seed: number; today: LocalDate; customers: number; cases: number }

export type Language = 'hy' | 'ru' | 'en'
export type StaffKey = 'aram' | 'nune' | 'mariam' | 'sona' | 'gayane'
export type StaffMember = { key: StaffKey; name: string; role: 'owner' | 'manager' | 'clerk' | 'accountant' }

export type CaseKind = 'complaint' | 'question' | 'request' | 'return' | 'praise' | 'suggestion' | 'review'
export type ReasonKey =
  | 'defect'
  | 'size'
  | 'wrong_item'
  | 'delivery_late'
  | 'staff'
  | 'waiting'
  | 'price'
  | 'promise'
  | 'no_receipt'
  | 'other'
export type ChannelKey =
  | 'counter'
  | 'phone'
  | 'messenger'
  | 'social'
  | 'email'
  | 'web_shop'
  | 'delivery'
  | 'review'
  | 'other'
export type Status =
  | 'new'
  | 'in_progress'
  | 'waiting_customer'
  | 'waiting_supplier'
  | 'waiting_delivery'
  | 'waiting_repair'
  | 'resolved'
  | 'closed'
export type PromiseKind = 'call' | 'message' | 'visit' | 'repair' | 'order' | 'other'
export type MoneyKind = 'refund' | 'exchange' | 'replacement' | 'repair' | 'discount' | 'store_credit' | 'gift'
export type Method = 'cash' | 'card' | 'transfer' | 'store_credit'

export type DemoContact = { kind: 'phone' | 'email'; raw: string; label: string }

export type DemoCustomer = {
  key: string
  name: string
  given: string
  surname: string
  patronymic: string
  language: Language
  /** Armenian in Latin letters, as people type it. */
  writesLatin: boolean
  contacts: DemoContact[]
  preferredChannel: 'phone' | 'sms' | 'viber' | 'whatsapp' | 'telegram' | 'email' | null
  address: string
  /** `--MM-DD`: nobody asks a customer for the year. */
  birthday: string | null
  note: string
  tags: string[]
  consent: { state: 'given' | 'refused'; source: string; on: LocalDate } | null
}

export type DemoPromise = {
  key: string
  kind: PromiseKind
  /** The blank of the sentence, in the form that it wants; of `other` the whole promise. */
  about: string
  dueOn: LocalDate
  dueTime: LocalTime | null
  assignee: StaffKey
}

export type DemoCase = {
  key: string
  customer: string | null
  language: Language
  kind: CaseKind
  reason: ReasonKey
  channel: ChannelKey
  text: string
  product: string
  receipt: string
  purchasedOn: LocalDate | null
  priority: 'low' | 'normal' | 'high' | 'urgent'
  assignee: StaffKey
}

export type DemoMoney = {
  key: string
  kind: MoneyKind
  method: Method
  /** Whole dram, gross. */
  dram: number
  basisNumber: string
  receipt: string
  receiptDate: LocalDate | null
  returnReceipt: string
  sku: string
  product: string
  approvedBy: StaffKey | null
  reason: ReasonKey
  note: string
}

export type Act =
  | { do: 'customer'; customer: DemoCustomer }
  | { do: 'customerNote'; customer: string; text: string }
  | { do: 'open'; case: DemoCase; promise: DemoPromise | null }
  | { do: 'attach'; case: string; customer: string }
  | { do: 'write'; case: string; kind: 'call' | 'message' | 'note'; text: string }
  | { do: 'status'; case: string; status: Status }
  | { do: 'recover'; case: string; apology: string; happened: string; changes: string; changeDueOn: LocalDate | null }
  | { do: 'promise'; case: string; promise: DemoPromise }
  | { do: 'move'; case: string; promise: string; dueOn: LocalDate; dueTime: LocalTime | null; note: string }
  | { do: 'reached' | 'noAnswer' | 'keep' | 'cancel'; case: string; promise: string; note: string }
  | { do: 'money'; case: string; money: DemoMoney }
  | { do: 'reverse'; case: string; money: string; note: string }
  | { do: 'redeem'; customer: string; dram: number; receipt: string }
  | { do: 'draft'; text: string; lookup: string }

export type Step = { at: Instant; by: StaffKey; act: Act }

export type ShopFacts = { name: string; address: string; phone: string; opensAt: string; closesAt: string }

export type DemoPlan = { today: LocalDate; shop: ShopFacts; staff: StaffMember[]; steps: Step[] }

/** Before the plan is put in order: the moment as minutes (see shop-clock.ts). */
export type Sketch = { t: number; by: StaffKey; act: Act }
