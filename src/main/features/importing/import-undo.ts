/** Takes a whole import back: people it made go, fields it filled are emptied, what has been used since stays. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { CustomerPatch } from '#shared/customers/customers.schema.ts'
import type { UndoReport } from '#shared/importing/importing.schema.ts'
import type { ImportChangeRow } from './import-runs.repo.ts'

/** The tombstone's reason, for whoever reads the history. */
const REASON = 'import undone'

type Values = Record<string, unknown>
const valuesOf = (text: string | null): Values => JSON.parse(text ?? '{}') as Values

/** Of the fields that the import filled, those that still say what it wrote. */
const restoring = (current: Values, before: Values, after: Values): CustomerPatch => {
  const untouched = Object.keys(after).filter(
    (field) => JSON.stringify(current[field]) === JSON.stringify(after[field]),
  )
  return Object.fromEntries(untouched.map((field) => [field, before[field]]))
}

const identity = ({ kind, raw }: { kind: string; raw: string }) => ({ kind, raw })

/** The person's present values in the form in which the import noted them. */
export const comparable = (customer: ReturnType<CustomersService['load']>): Values => ({
  ...customer,
  contacts: customer.contacts.map(identity),
})

export const undoChange = (
  trx: Trx,
  change: ImportChangeRow,
  customers: Pick<CustomersService, 'applyPatch' | 'getRow' | 'load' | 'remove'>,
): keyof UndoReport => {
  if (change.customer_id === null) return 'kept'
  const row = customers.getRow(change.customer_id)
  if (row.deleted_at !== null) return 'kept'
  const after = valuesOf(change.new_values)
  if (change.outcome === 'created') {
    const isUsed = row.ticket_count > 0 || row.last_contact_at !== null || row.version !== after.version
    if (isUsed) return 'kept'
    customers.remove(trx, row, REASON)
    return 'removed'
  }
  const patch = restoring(comparable(customers.load(row)), valuesOf(change.old_values), after)
  if (Object.keys(patch).length === 0) return 'kept'
  return customers.applyPatch(trx, row, patch).ok ? 'restored' : 'kept'
}
