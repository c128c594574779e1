import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import type {
  Customer,
  CustomerListItem,
  CustomerPatch,
  CustomerRef,
  NewCustomer,
} from '#shared/customers/customers.schema.ts'
import type { CustomerId, EventId } from '#shared/kernel/ids.ts'
import { COUNT_LIMIT, type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { distinctContacts } from './contact.ts'
import { toCustomer, toListItem, toRef } from './customers.mapping.ts'
import { newCustomerRow, profilePatch } from './customers.profile.ts'
import {
  addToCounters,
  type CustomerRow,
  countCustomers,
  countPromises,
  findCustomerRow,
  findListRow,
  getCustomerRow,
  insertCustomer,
  listByContact,
  listContactRows,
  listCustomerRows,
  markDeleted,
  replaceContacts,
  setStoreCredit,
  touchLastContact,
  updateCustomer,
} from './customers.repo.ts'

type ProfileError = { code: 'NAME_OR_CONTACT_REQUIRED' } | { code: 'NO_SUCH_DAY' }
type UpdateError = ProfileError | { code: 'NOT_FOUND' } | { code: 'CHANGED_ELSEWHERE' }
type PageRequest = { cursor?: Cursor | null; limit?: number }

type Deps = {
  door: Door
  settings: SettingsService
  staff: StaffService
  timeline: TimelineService
  /** The form's draft ends in the transaction that saves its record. */
  removeDraft: (trx: Trx, id: string) => void
}

export const createCustomersService = ({ door, staff, timeline, removeDraft }: Deps) => {
  const { read } = door

  const load = (row: CustomerRow): Customer =>
    toCustomer(row, listContactRows(read, row.id), countPromises(read, row.id), staff.nameOf)

  /** Inside somebody's transaction: imports and the counter form make people together with other rows. */
  const insert = (trx: Trx, input: NewCustomer): Result<number, ProfileError> => {
    const contacts = distinctContacts(input.contacts ?? [])
    const row = newCustomerRow(trx, input)
    if (!row.ok) return row
    if (!row.value.full_name && !row.value.company && contacts.length === 0)
      return err({ code: 'NAME_OR_CONTACT_REQUIRED' })
    const id = insertCustomer(trx, row.value)
    replaceContacts(trx, id, contacts)
    return ok(id)
  }

  const applyPatch = (trx: Trx, row: CustomerRow, patch: CustomerPatch): Result<null, ProfileError> => {
    const changes = profilePatch(patch)
    if (!changes.ok) return changes
    const contacts = patch.contacts && distinctContacts(patch.contacts)
    const name = changes.value.full_name ?? row.full_name
    const company = changes.value.company ?? row.company
    const contactCount = contacts?.length ?? listContactRows(trx, row.id).length
    if (name === '' && company === '' && contactCount === 0) return err({ code: 'NAME_OR_CONTACT_REQUIRED' })
    if (contacts) replaceContacts(trx, row.id, contacts)
    updateCustomer(trx, row, changes.value)
    return ok(null)
  }

  return {
    insert,
    applyPatch,
    findRow: (id: CustomerId): CustomerRow | undefined => findCustomerRow(read, id),
    getRow: (rowId: number): CustomerRow => getCustomerRow(read, rowId),
    /** Everybody who has a contact with this value, as the row with the contacts beside it. */
    listByContact: (kind: 'phone' | 'email', value: string): Customer[] => listByContact(read, kind, value).map(load),
    load,
    remove: markDeleted,
    addToCounters,
    touchLastContact,
    setStoreCredit,

    findRef: (rowId: number | null): CustomerRef | null => {
      const row = rowId === null ? undefined : findListRow(read, rowId)
      return row ? toRef(row) : null
    },
    findListItem: (rowId: number): CustomerListItem | undefined => {
      const row = findListRow(read, rowId)
      return row && toListItem(row)
    },

    create: (actor: Actor, input: NewCustomer): Result<Customer, ProfileError> => {
      const known = input.id && findCustomerRow(read, input.id)
      if (known) return ok(load(known))
      const created = door.write(actor, (trx) => {
        const result = insert(trx, input)
        if (result.ok && input.id) removeDraft(trx, input.id)
        return result
      })
      return created.ok ? ok(load(getCustomerRow(read, created.value))) : created
    },

    get: (id: CustomerId): Result<Customer, { code: 'NOT_FOUND' }> => {
      const row = findCustomerRow(read, id)
      return row ? ok(load(row)) : err({ code: 'NOT_FOUND' })
    },

    update: (
      actor: Actor,
      input: { id: CustomerId; version: number; patch: CustomerPatch },
    ): Result<Customer, UpdateError> => {
      const row = findCustomerRow(read, input.id)
      if (!row) return err({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return err({ code: 'CHANGED_ELSEWHERE' })
      const result = door.write(actor, (trx) => {
        const applied = applyPatch(trx, row, input.patch)
        if (applied.ok) removeDraft(trx, input.id)
        return applied
      })
      return result.ok ? ok(load(getCustomerRow(read, row.id))) : result
    },

    list: (
      input: PageRequest & { sort: 'name' | 'newest'; onlyWithCredit?: boolean; onlyWithOpenTickets?: boolean },
    ): Page<CustomerListItem> => {
      const { cursor, limit = PAGE_SIZE, ...options } = input
      const rows = listCustomerRows(read, { ...options, after: decodeCursor(cursor), limit: limit + 1 })
      const keyOf = (row: (typeof rows)[number]) => [input.sort === 'name' ? row.sort_key : row.created_at, row.id]
      return toPage(rows, limit, keyOf, toListItem)
    },

    count: (): number => countCustomers(read, COUNT_LIMIT),

    addNote: (
      actor: Actor,
      { id, eventId, text }: { id: CustomerId; eventId?: EventId; text: string },
    ): Result<TimelineEntry, { code: 'NOT_FOUND' }> => {
      const row = findCustomerRow(read, id)
      if (!row) return err({ code: 'NOT_FOUND' })
      const known = eventId && timeline.find(eventId)
      if (known) return ok(timeline.getEntry(known.id))
      const entryRow = door.write(actor, (trx) => {
        touchLastContact(trx, row.id)
        if (eventId) removeDraft(trx, eventId)
        return timeline.append(trx, {
          uuid: eventId,
          ticketId: null,
          customerId: row.id,
          kind: 'note',
          body: cleanText(text),
        })
      })
      return ok(timeline.getEntry(entryRow))
    },

    timeline: (
      input: PageRequest & { id: CustomerId; only: 'all' | 'tickets' | 'money' | 'contacts' | 'promises' },
    ): Result<Page<TimelineEntry>, { code: 'NOT_FOUND' }> => {
      const row = findCustomerRow(read, input.id)
      return row ? ok(timeline.pageOfCustomer(row.id, input.only, input)) : err({ code: 'NOT_FOUND' })
    },
  }
}

export type CustomersService = ReturnType<typeof createCustomersService>
