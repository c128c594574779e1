import { z } from 'zod'
import { procedure } from '#shared/kernel/procedure.ts'
import { LongText } from '#shared/kernel/text.ts'
import { SearchResult } from './search.schema.ts'

export const searchContract = {
  /** People, cases, notes and numbers, in any script. Any text is data. `only` gives one kind the whole page. */
  find: procedure
    .input(
      z.object({
        text: LongText,
        limit: z.int().min(1).max(200).optional(),
        only: z.enum(['customer', 'ticket']).optional(),
      }),
    )
    .output(SearchResult),
  /** While an index is being filled, what it does not hold yet is not found. */
  state: procedure.output(z.object({ ready: z.boolean() })),
  /** Drops the index and fills it again from the records. */
  rebuild: procedure.input(z.object({})).output(z.object({ records: z.int() })),
}
