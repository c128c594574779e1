import { z } from 'zod'
import { ChosenFile, TargetRefusal } from '#shared/files/files.contract.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'

const ReportId = z.uuid()

/** The words that will be saved, all of them. */
export const SupportReport = z.object({ id: ReportId, text: z.string() })
export type SupportReport = z.infer<typeof SupportReport>

export const supportContract = {
  /** Made anew each time, also where no shop is open. */
  read: procedure.output(SupportReport),
  /** Asks where and writes the report that was read last, as it was read; null when the dialog was closed. */
  toFile: procedure
    .input(z.object({ id: ReportId }))
    .output(ChosenFile.nullable())
    .errors({ ...NOT_FOUND, TARGET_REFUSED: { data: z.object({ reason: TargetRefusal }) } }),
}
