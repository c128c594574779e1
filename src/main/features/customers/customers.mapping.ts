import { blobToUuid } from '#main/platform/db/uuid.ts'
import {
  type Contact,
  type Customer,
  type CustomerListItem,
  type CustomerRef,
  PreferredChannel,
} from '#shared/customers/customers.schema.ts'
import type { ContactId, CustomerId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Amount } from '#shared/kernel/money.ts'
import type { StaffRef } from '#shared/staff/staff.schema.ts'
import type { ContactRow, CustomerListRow, CustomerRow } from './customers.repo.ts'

const toContact = (row: ContactRow): Contact => ({
  id: blobToUuid(row.uuid) as ContactId,
  kind: row.kind,
  label: row.label,
  raw: row.raw,
  value: row.value,
  extension: row.extension,
  valid: row.valid === 1,
})

/** Who has no name is called by the company, then by the phone, then by the e-mail address. */
export const toRef = (row: Pick<CustomerListRow, 'uuid' | 'full_name' | 'company' | 'phone'>): CustomerRef => ({
  id: blobToUuid(row.uuid) as CustomerId,
  name: row.full_name || row.company,
  phone: row.phone,
})

export const toListItem = (row: CustomerListRow): CustomerListItem => ({
  ...toRef(row),
  openTicketCount: row.open_ticket_count,
  ticketCount: row.ticket_count,
  storeCredit: row.store_credit as Amount,
  lastContactAt: row.last_contact_at as Instant | null,
  note: row.note,
})

export const toCustomer = (
  row: CustomerRow,
  contacts: readonly ContactRow[],
  promises: { kept: number; settled: number },
  nameOf: (rowId: number) => StaffRef,
): Customer => ({
  id: blobToUuid(row.uuid) as CustomerId,
  version: row.version,
  fullName: row.full_name,
  givenName: row.given_name,
  surname: row.surname,
  patronymic: row.patronymic,
  company: row.company,
  taxNumber: row.tax_number,
  language: row.language,
  preferredChannel: row.preferred_channel === null ? null : PreferredChannel.parse(row.preferred_channel),
  address: row.address,
  birthday: row.birthday,
  preferences: row.preferences,
  note: row.note,
  tags: JSON.parse(row.tags) as string[],
  consent:
    row.consent_state && row.consent_on
      ? { state: row.consent_state, source: row.consent_source, on: row.consent_on as LocalDate }
      : null,
  contacts: contacts.map(toContact),
  storeCredit: row.store_credit as Amount,
  ticketCount: row.ticket_count,
  openTicketCount: row.open_ticket_count,
  lastContactAt: row.last_contact_at as Instant | null,
  promisesKept: promises.kept,
  promisesSettled: promises.settled,
  createdAt: row.created_at as Instant,
  createdBy: nameOf(row.created_by),
  updatedAt: row.updated_at as Instant,
  updatedBy: nameOf(row.updated_by),
})
