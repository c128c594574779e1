import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { contactsOf, phonesOf } from './contacts.ts'
import type { Reading } from './source.ts'

export type CustomerFilter = {
  onlyWithCredit?: boolean
  onlyWithOpenTickets?: boolean
  since: Instant | null
  before: Instant | null
}

const customers = sql
  .selectFrom('customer')
  .select(['customer.id', 'full_name', 'given_name', 'surname', 'patronymic', 'company', 'tax_number', 'language'])
  .select(['preferred_channel', 'address', 'birthday', 'preferences', 'note', 'tags', 'consent_state'])
  .select(['consent_source', 'consent_on', 'store_credit', 'ticket_count', 'open_ticket_count', 'last_contact_at'])
  .select(['created_at', 'created_by', 'updated_at'])
  .select(phonesOf('customer.id').as('phones'))
  .select(contactsOf('customer.id', ['email']).as('emails'))
  .select(contactsOf('customer.id', ['messenger', 'social', 'other']).as('other_contacts'))
  .where('customer.deleted_at', 'is', null)

const filtered = (filter: CustomerFilter) => {
  let query = customers
  if (filter.onlyWithCredit) query = query.where('store_credit', '>', 0)
  if (filter.onlyWithOpenTickets) query = query.where('open_ticket_count', '>', 0)
  if (filter.since) query = query.where('created_at', '>=', filter.since)
  if (filter.before) query = query.where('created_at', '<', filter.before)
  return query
}

export const countCustomers = (read: ReadDb, filter: CustomerFilter): number =>
  read.first(
    filtered(filter)
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count')),
  )?.count ?? 0

export type CustomerExportRow = ReturnType<typeof listCustomers>[number]

/** In the order of recording. */
export const listCustomers = (
  read: ReadDb,
  filter: CustomerFilter,
  last: { created_at: string; id: number } | undefined,
  { limit, withUuid }: Reading,
) => {
  let query = filtered(last ? { ...filter, since: null } : filter).limit(limit)
  if (last) query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '>', eb.tuple(last.created_at, last.id)))
  return read.all(
    query
      .$if(withUuid, (rows) => rows.select('customer.uuid'))
      .orderBy('created_at')
      .orderBy('id'),
  )
}
