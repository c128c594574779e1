import { z } from 'zod'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { PreferredChannel } from '#shared/customers/customers.schema.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/locales.ts'
import { CONSENT_STATES, PREFERRED_CHANNELS } from '#shared/i18n/words.ts'
import { firstPhone, otherPhones } from './contacts.ts'
import { countCustomers, listCustomers, type CustomerExportRow as Row } from './customers.repo.ts'
import type { Lookups } from './lookups.ts'
import { idColumn } from './people.columns.ts'
import { momentsOf } from './period.ts'
import { createSource, readingFor } from './source.ts'
import type { Column, Source, Wording } from './table.ts'

const Tags = z.array(z.string())

const tagsOf = (json: string): string => (json === '[]' ? '' : Tags.parse(JSON.parse(json)).join(', '))

const customerColumns = ({ word, staffName }: Lookups): Column<Row>[] => [
  idColumn(),
  { name: 'fullName', title: 'field.full_name', type: 'text', width: 28, value: (row) => row.full_name },
  { name: 'givenName', title: 'field.name', type: 'text', width: 16, value: (row) => row.given_name },
  { name: 'surname', title: 'field.surname', type: 'text', width: 18, value: (row) => row.surname },
  { name: 'patronymic', title: 'field.patronymic', type: 'text', width: 16, value: (row) => row.patronymic },
  { name: 'phone', title: 'field.phone', type: 'text', width: 16, value: (row) => firstPhone(row.phones) },
  { name: 'otherPhones', title: 'field.phone2', type: 'text', width: 18, value: (row) => otherPhones(row.phones) },
  { name: 'email', title: 'field.email', type: 'text', width: 24, value: (row) => row.emails },
  {
    name: 'otherContacts',
    title: 'export.other_contacts',
    type: 'text',
    width: 22,
    value: (row) => row.other_contacts,
  },
  { name: 'company', title: 'entity.company', type: 'text', width: 20, value: (row) => row.company },
  { name: 'taxNumber', title: 'doc.tin', type: 'text', width: 12, value: (row) => row.tax_number },
  { name: 'address', title: 'field.address', type: 'text', width: 30, value: (row) => row.address },
  {
    name: 'language',
    title: 'field.language',
    type: 'text',
    width: 12,
    value: (row) => (row.language === null ? '' : LANGUAGE_NAMES[row.language]),
    code: (row) => row.language,
  },
  {
    name: 'preferredChannel',
    title: 'field.preferred_channel',
    type: 'text',
    width: 16,
    value: (row) => word(PREFERRED_CHANNELS, PreferredChannel.nullable().parse(row.preferred_channel)),
    code: (row) => row.preferred_channel,
  },
  { name: 'birthday', title: 'field.birthday', type: 'text', width: 12, value: (row) => row.birthday },
  { name: 'tags', title: 'field.tags', type: 'text', width: 20, value: (row) => tagsOf(row.tags) },
  { name: 'preferences', title: 'field.preferences', type: 'text', width: 30, value: (row) => row.preferences },
  { name: 'note', title: 'field.important', type: 'text', width: 30, value: (row) => row.note },
  {
    name: 'consent',
    title: 'privacy.consent',
    type: 'text',
    width: 18,
    value: (row) => word(CONSENT_STATES, row.consent_state),
    code: (row) => row.consent_state,
  },
  {
    name: 'consentSource',
    title: 'export.consent_source',
    type: 'text',
    width: 18,
    value: (row) => row.consent_source,
  },
  { name: 'consentOn', title: 'export.consent_on', type: 'date', width: 14, value: (row) => row.consent_on },
  { name: 'storeCredit', title: 'money.store_credit', type: 'money', width: 14, value: (row) => row.store_credit },
  { name: 'tickets', title: 'export.case_count', type: 'integer', width: 12, value: (row) => row.ticket_count },
  { name: 'openTickets', title: 'field.open_cases', type: 'integer', width: 12, value: (row) => row.open_ticket_count },
  {
    name: 'lastContactAt',
    title: 'followup.last_contact',
    type: 'datetime',
    width: 17,
    value: (row) => row.last_contact_at,
  },
  { name: 'createdAt', title: 'field.created', type: 'datetime', width: 17, value: (row) => row.created_at },
  { name: 'createdBy', title: 'export.created_by', type: 'text', width: 18, value: (row) => staffName(row.created_by) },
  { name: 'updatedAt', title: 'field.updated', type: 'datetime', width: 17, value: (row) => row.updated_at },
]

export const customersSource = (
  read: ReadDb,
  selection: SelectionOf<'customers'>,
  lookups: Lookups,
  wording: Wording,
): Source => {
  const filter = { ...selection.filters, ...momentsOf(selection, lookups.settings.timeZone) }
  return createSource({
    title: lookups.t('nav.customers'),
    columns: customerColumns(lookups),
    wording,
    t: lookups.t,
    count: () => countCustomers(read, filter),
    next: (last) => listCustomers(read, filter, last, readingFor(wording)),
  })
}
