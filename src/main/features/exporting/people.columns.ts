import { blobToUuid } from '#main/platform/db/uuid.ts'
import { firstPhone, otherPhones } from './contacts.ts'
import type { Column } from './table.ts'

type Person = { full_name: string | null; company: string | null; phones: string | null }

/** What a program knows the record by. */
export const idColumn = (): Column<{ uuid?: Buffer }> => ({
  name: 'id',
  title: 'entity.record',
  type: 'text',
  width: 36,
  isHidden: true,
  value: (row) => (row.uuid ? blobToUuid(row.uuid) : null),
})

/** Who a row is about; empty for a walk-in. */
export const personColumns = (): Column<Person>[] => [
  { name: 'customer', title: 'entity.customer', type: 'text', width: 26, value: (row) => row.full_name },
  { name: 'company', title: 'entity.company', type: 'text', width: 20, value: (row) => row.company },
  { name: 'phone', title: 'field.phone', type: 'text', width: 16, value: (row) => firstPhone(row.phones) },
  { name: 'otherPhones', title: 'field.phone2', type: 'text', width: 18, value: (row) => otherPhones(row.phones) },
]

/** A firm is known to the books by its own name. */
export const buyerOf = (row: {
  full_name: string | null
  company: string | null
  tax_number: string | null
}): string | null => (row.tax_number && row.company) || row.full_name || row.company
