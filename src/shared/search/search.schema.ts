import { z } from 'zod'
import { CustomerId, TicketId } from '#shared/kernel/ids.ts'

/** How a record was found, the best first; `layout` is a slip of the keyboard layout and stands alone. */
export const SearchClass = z.enum(['exact', 'folded', 'alias', 'stem', 'layout'])
export type SearchClass = z.infer<typeof SearchClass>

const found = {
  /** The person's name, or the first words of the case. */
  title: z.string(),
  /** The place that was found, as plain text. */
  snippet: z.string(),
  class: SearchClass,
}

export const SearchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), id: CustomerId, number: z.null(), ...found }),
  z.object({ kind: z.literal('ticket'), id: TicketId, number: z.string(), ...found }),
])
export type SearchHit = z.infer<typeof SearchHit>

/** `suggestions`: what the words say in another keyboard layout, where they find nothing as they were typed. */
export const SearchResult = z.object({ hits: z.array(SearchHit), suggestions: z.array(z.string()) })
export type SearchResult = z.infer<typeof SearchResult>
