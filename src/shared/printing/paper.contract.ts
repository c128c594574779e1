/** Between the program and its hidden page that lays paper out; no other window speaks it. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { PrintDocument } from './printing.schema.ts'

const Task = z.object({ task: z.uuid(), document: PrintDocument })

export const PaperLayout = z.object({
  pages: z.int().min(1),
  widthMm: z.number().positive().max(1_000),
  heightMm: z.number().positive().max(10_000),
})
export type PaperLayout = z.infer<typeof PaperLayout>

export const paperContract = {
  /** Documents to lay out, one after the other; the next comes when the last is on paper. */
  tasks: oc.output(eventIterator(Task)),
  laidOut: oc.input(PaperLayout.extend({ task: z.uuid() })),
  failed: oc.input(z.object({ task: z.uuid(), message: z.string().max(2_000) })),
}
