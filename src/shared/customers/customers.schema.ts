import { z } from 'zod'
import { ContactId, CustomerId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Amount } from '#shared/kernel/money.ts'
import { FilledShortText, LongText, ShortText } from '#shared/kernel/text.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

export const ContactKind = z.enum(['phone', 'email', 'messenger', 'social', 'other'])
export type ContactKind = z.infer<typeof ContactKind>

export const Contact = z.object({
  id: ContactId,
  kind: ContactKind,
  label: z.string(),
  /** As it was typed. */
  raw: z.string(),
  /** E.164 or a lower-case address when it is a valid one. */
  value: z.string().nullable(),
  extension: z.string(),
  /** False: kept as typed and marked. */
  valid: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

export const NewContact = z.object({ kind: ContactKind, raw: FilledShortText, label: ShortText.optional() })
export type NewContact = z.infer<typeof NewContact>

export const PreferredChannel = z.enum(['phone', 'sms', 'viber', 'whatsapp', 'telegram', 'email', 'none'])
export type PreferredChannel = z.infer<typeof PreferredChannel>

export const Consent = z.object({
  state: z.enum(['given', 'refused', 'withdrawn']),
  source: ShortText,
  on: LocalDate,
})
export type Consent = z.infer<typeof Consent>

const profile = z.object({
  fullName: ShortText,
  givenName: ShortText,
  surname: ShortText,
  patronymic: ShortText,
  company: ShortText,
  taxNumber: ShortText,
  language: Locale.nullable(),
  preferredChannel: PreferredChannel.nullable(),
  address: ShortText,
  birthday: z.string().max(10).nullable(),
  preferences: LongText,
  /** What matters before anybody calls. */
  note: LongText,
  tags: z.array(FilledShortText).max(50),
  consent: Consent.nullable(),
  contacts: z.array(NewContact).max(50),
})

/** A name or one contact is enough. */
export const NewCustomer = profile.partial().extend({ id: CustomerId.optional() })
export type NewCustomer = z.infer<typeof NewCustomer>

/** `contacts` is the whole new list; a contact with the same kind and text keeps its identity. */
export const CustomerPatch = profile.partial()
export type CustomerPatch = z.infer<typeof CustomerPatch>

export const CustomerRef = z.object({ id: CustomerId, name: z.string(), phone: z.string().nullable() })
export type CustomerRef = z.infer<typeof CustomerRef>

export const Customer = profile.extend({
  id: CustomerId,
  version: z.int(),
  contacts: z.array(Contact),
  storeCredit: Amount,
  ticketCount: z.int(),
  openTicketCount: z.int(),
  lastContactAt: Instant.nullable(),
  promisesKept: z.int(),
  promisesSettled: z.int(),
  createdAt: Instant,
  createdBy: StaffRef,
  updatedAt: Instant,
  updatedBy: StaffRef,
})
export type Customer = z.infer<typeof Customer>

/** `phone`: E.164 where valid, else as typed. */
export const CustomerListItem = CustomerRef.extend({
  openTicketCount: z.int(),
  ticketCount: z.int(),
  storeCredit: Amount,
  lastContactAt: Instant.nullable(),
  note: z.string(),
})
export type CustomerListItem = z.infer<typeof CustomerListItem>
