import { z } from 'zod'
import { OwnViewId } from '#shared/kernel/ids.ts'
import { FilledShortText } from '#shared/kernel/text.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'

/** Each stands in the bar with its count: more of them could not be taken in at a glance. */
export const OWN_VIEW_LIMIT = 12

/** A list of cases that somebody narrowed and sorted and gave a name. */
export const OwnView = z.object({ id: OwnViewId, name: z.string(), filter: TicketFilter })
export type OwnView = z.infer<typeof OwnView>

/** `id` again returns the first view: it is made once however often it is sent, and comes back as itself. */
export const NewOwnView = z.object({ id: OwnViewId.optional(), name: FilledShortText, filter: TicketFilter })
export type NewOwnView = z.infer<typeof NewOwnView>
