import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '#shared/kernel/procedure.ts'

/** What a commit touched: the screens read those again. */
export const CommittedChanges = z.object({ tables: z.array(z.string()), ids: z.array(z.string()) })
export type CommittedChanges = z.infer<typeof CommittedChanges>

export const changesContract = { watch: procedure.output(eventIterator(CommittedChanges)) }
