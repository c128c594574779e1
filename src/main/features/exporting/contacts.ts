/** What a person is reached by, read together with the row that names the person. */
import { type RawBuilder, sql as text } from 'kysely'

/** Stands between two contacts; cleaned text holds no control characters. */
const BETWEEN = '\u001f'

/** All phones of the customer of this row, E.164 where valid, else as typed, in the person's own order. */
export const phonesOf = (customerId: string): RawBuilder<string | null> =>
  text<string | null>`(SELECT group_concat(coalesce(value, raw), ${text.lit(BETWEEN)} ORDER BY position, id)
    FROM contact WHERE customer_id = ${text.ref(customerId)} AND kind = 'phone')`

/** All other contacts of this kind. */
export const contactsOf = (customerId: string, kinds: readonly string[]): RawBuilder<string | null> =>
  text<string | null>`(SELECT group_concat(coalesce(value, raw), ', ' ORDER BY position, id)
    FROM contact WHERE customer_id = ${text.ref(customerId)} AND kind IN (${text.join(kinds.map((kind) => text.lit(kind)))}))`

export const firstPhone = (phones: string | null): string | null => {
  if (phones === null) return null
  const end = phones.indexOf(BETWEEN)
  return end === -1 ? phones : phones.slice(0, end)
}

export const otherPhones = (phones: string | null): string | null => {
  const start = phones?.indexOf(BETWEEN) ?? -1
  return phones === null || start === -1 ? null : phones.slice(start + 1).replaceAll(BETWEEN, ', ')
}
