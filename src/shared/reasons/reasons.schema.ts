import { z } from 'zod'
import { ReasonId } from '#shared/kernel/ids.ts'
import { FilledShortText, ShortText } from '#shared/kernel/text.ts'

export const ReasonNames = z.object({ hy: FilledShortText, ru: ShortText, en: ShortText })
export type ReasonNames = z.infer<typeof ReasonNames>

export const Reason = z.object({
  id: ReasonId,
  names: ReasonNames,
  position: z.int(),
  retired: z.boolean(),
  version: z.int(),
})
export type Reason = z.infer<typeof Reason>
