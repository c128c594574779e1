import { z } from 'zod'
import { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'

/** The blanks of a promise as they are typed. */
export const PromiseForm = z.object({ kind: FollowUpKind, due: z.string(), about: z.string() })
export type PromiseForm = z.infer<typeof PromiseForm>
