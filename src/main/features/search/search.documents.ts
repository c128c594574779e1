/** What of the records is searched: the fields of a case and of a person, read for many rows at a time. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { rowsFor } from './search.rows.ts'

export type SearchKind = 'customer' | 'ticket'

/** One record as the index sees it. `fields` are shown in this order of preference where something in them was found. */
export type SearchDocument = {
  id: number
  uuid: string
  number: string | null
  /** Numbers under which the record is known, found whole only. */
  numbers: readonly string[]
  title: string
  fields: readonly string[]
}

const grouped = <Row, Value>(rows: readonly Row[], idOf: (row: Row) => number | null, textOf: (row: Row) => Value) => {
  const groups = new Map<number, Value[]>()
  for (const row of rows) {
    const id = idOf(row)
    if (id === null) continue
    const group = groups.get(id)
    if (group) group.push(textOf(row))
    else groups.set(id, [textOf(row)])
  }
  return groups
}

const filled = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => !!text)

const writtenRows = (column: 'ticket_id' | 'customer_id') =>
  rowsFor((among) =>
    sql
      .selectFrom('ticket_event as event')
      .select(['event.ticket_id', 'event.customer_id', 'event.body'])
      .where(`event.${column}`, 'in', among)
      .$if(column === 'customer_id', (query) => query.where('event.ticket_id', 'is', null))
      .where('event.body', '<>', '')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('ticket_event as later').select('later.id').whereRef('later.corrects_id', '=', 'event.id')),
        ),
      )
      .orderBy('event.id'),
  )

const written = { ticket_id: writtenRows('ticket_id'), customer_id: writtenRows('customer_id') }

/** Texts that people wrote on the timelines of these records; what was corrected is not found any more. */
const writtenOn = (read: ReadDb, column: keyof typeof written, ids: readonly number[]) =>
  grouped(
    written[column](read, ids),
    (row) => row[column],
    (row) => row.body,
  )

const promiseRows = rowsFor((among) =>
  sql
    .selectFrom('follow_up')
    .select(['ticket_id', 'about'])
    .where('ticket_id', 'in', among)
    .where('about', '<>', '')
    .orderBy('id'),
)

const promisesOf = (read: ReadDb, ids: readonly number[]) =>
  grouped(
    promiseRows(read, ids),
    (row) => row.ticket_id,
    (row) => row.about,
  )

const moneyRows = rowsFor((among) =>
  sql
    .selectFrom('compensation')
    .select(['ticket_id', 'number', 'basis_number', 'receipt_number', 'fiscal_number', 'return_receipt_number'])
    .select(['product_code', 'product_name', 'note'])
    .where('ticket_id', 'in', among)
    .orderBy('id'),
)

const moneyOf = (read: ReadDb, ids: readonly number[]) =>
  grouped(
    moneyRows(read, ids),
    (row) => row.ticket_id,
    ({ ticket_id: _, ...texts }) => filled(Object.values(texts)).join('\n'),
  )

const contactRows = rowsFor((among) =>
  sql
    .selectFrom('contact')
    .select(['customer_id', 'raw', 'value'])
    .where('customer_id', 'in', among)
    .orderBy('customer_id')
    .orderBy('position'),
)

const contactsOf = (read: ReadDb, ids: readonly number[]) =>
  grouped(
    contactRows(read, ids),
    (row) => row.customer_id,
    ({ raw, value }) => filled([raw, value === raw ? null : value]),
  )

const ticketRows = rowsFor((among) =>
  sql
    .selectFrom('ticket')
    .leftJoin('customer', 'customer.id', 'ticket.customer_id')
    .select(['ticket.id', 'ticket.uuid', 'ticket.number', 'ticket.number_year', 'ticket.number_sequence'])
    .select(['ticket.description', 'ticket.product', 'ticket.receipt_number', 'customer.full_name', 'customer.company'])
    .select(['ticket.apology', 'ticket.what_happened', 'ticket.what_changes'])
    .where('ticket.id', 'in', among)
    .where('ticket.deleted_at', 'is', null)
    .orderBy('ticket.id'),
)

const listTicketDocuments = (read: ReadDb, ids: readonly number[]): SearchDocument[] => {
  const rows = ticketRows(read, ids)
  if (rows.length === 0) return []
  const written = writtenOn(read, 'ticket_id', ids)
  const promises = promisesOf(read, ids)
  const money = moneyOf(read, ids)
  return rows.map((row) => ({
    id: row.id,
    uuid: blobToUuid(row.uuid),
    number: row.number,
    numbers: [
      `${row.number_sequence}`,
      `${row.number_year}${row.number_sequence}`,
      `${row.number_year}${String(row.number_sequence).padStart(5, '0')}`,
    ],
    title: row.description,
    fields: filled([
      row.description,
      row.product,
      row.full_name || row.company,
      row.receipt_number,
      ...(promises.get(row.id) ?? []),
      ...(written.get(row.id) ?? []),
      ...(money.get(row.id) ?? []),
      row.apology,
      row.what_happened,
      row.what_changes,
    ]),
  }))
}

const customerRows = rowsFor((among) =>
  sql
    .selectFrom('customer')
    .select(['id', 'uuid', 'full_name', 'given_name', 'surname', 'patronymic', 'company', 'tax_number', 'address'])
    .select(['tags', 'preferences', 'note'])
    .where('id', 'in', among)
    .where('deleted_at', 'is', null)
    .orderBy('id'),
)

const listCustomerDocuments = (read: ReadDb, ids: readonly number[]): SearchDocument[] => {
  const rows = customerRows(read, ids)
  if (rows.length === 0) return []
  const contacts = contactsOf(read, ids)
  const written = writtenOn(read, 'customer_id', ids)
  return rows.map((row) => ({
    id: row.id,
    uuid: blobToUuid(row.uuid),
    number: null,
    numbers: [],
    title: row.full_name || row.company,
    fields: filled([
      row.full_name,
      ...(contacts.get(row.id) ?? []).flat(),
      row.company,
      `${row.given_name} ${row.surname} ${row.patronymic}`.trim(),
      row.tax_number,
      row.address,
      row.note,
      row.preferences,
      ...(JSON.parse(row.tags) as string[]),
      ...(written.get(row.id) ?? []),
    ]),
  }))
}

export const listDocuments: Record<SearchKind, (read: ReadDb, ids: readonly number[]) => SearchDocument[]> = {
  customer: listCustomerDocuments,
  ticket: listTicketDocuments,
}

export const findDocument = (read: ReadDb, kind: SearchKind, id: number): SearchDocument | undefined =>
  listDocuments[kind](read, [id])[0]
