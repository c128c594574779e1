import { z } from 'zod'
import { ReasonId } from '#shared/kernel/ids.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { Reason, ReasonNames } from './reasons.schema.ts'

export const reasonsContract = {
  /** In the shop's order; retired ones last, since old cases still name them. */
  list: procedure.output(z.array(Reason)),
  create: procedure.input(z.object({ names: ReasonNames })).output(Reason),
  update: procedure
    .input(
      z.object({
        id: ReasonId,
        version: z.int(),
        patch: z.object({ names: ReasonNames, retired: z.boolean() }).partial(),
      }),
    )
    .output(Reason)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE }),
  /** The whole new order. */
  reorder: procedure
    .input(z.object({ ids: z.array(ReasonId).max(200) }))
    .output(z.array(Reason))
    .errors(NOT_FOUND),
}
