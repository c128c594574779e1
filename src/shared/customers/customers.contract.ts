import { z } from 'zod'
import { CustomerId, EventId } from '#shared/kernel/ids.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { FilledLongText } from '#shared/kernel/text.ts'
import { TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { Customer, CustomerListItem, CustomerPatch, NewCustomer } from './customers.schema.ts'

const NAME_OR_CONTACT_REQUIRED = { NAME_OR_CONTACT_REQUIRED: {} } as const
const NO_SUCH_DAY = { NO_SUCH_DAY: {} } as const

export const customersContract = {
  /** The same id twice returns the first record. */
  create: procedure
    .input(NewCustomer)
    .output(Customer)
    .errors({ ...NAME_OR_CONTACT_REQUIRED, ...NO_SUCH_DAY }),
  get: procedure
    .input(z.object({ id: CustomerId }))
    .output(Customer)
    .errors(NOT_FOUND),
  list: procedure
    .input(
      PageInput.extend({
        sort: z.enum(['name', 'newest']).default('name'),
        onlyWithCredit: z.boolean().optional(),
        onlyWithOpenTickets: z.boolean().optional(),
      }),
    )
    .output(pageOf(CustomerListItem)),
  /** Stops at the count limit. */
  count: procedure.output(z.int()),
  update: procedure
    .input(z.object({ id: CustomerId, version: z.int(), patch: CustomerPatch }))
    .output(Customer)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE, ...NAME_OR_CONTACT_REQUIRED, ...NO_SUCH_DAY }),
  addNote: procedure
    .input(
      z.object({
        id: CustomerId,
        /** The draft's id: saving removes the draft, and the same id twice returns the first entry. */
        eventId: EventId.optional(),
        text: FilledLongText,
      }),
    )
    .output(TimelineEntry)
    .errors(NOT_FOUND),
  /** Everything about the person, newest first. */
  timeline: procedure
    .input(
      PageInput.extend({
        id: CustomerId,
        only: z.enum(['all', 'tickets', 'money', 'contacts', 'promises']).default('all'),
      }),
    )
    .output(pageOf(TimelineEntry))
    .errors(NOT_FOUND),
}
