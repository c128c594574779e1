import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FileToken, TargetRefusal } from '#shared/files/files.contract.ts'
import { procedure } from '#shared/kernel/procedure.ts'
import { Separator } from '#shared/settings/settings.schema.ts'
import { ExportEvent, ExportFormat, Selection } from './exporting.schema.ts'

export const exportingContract = {
  /** How many rows the file would hold now. */
  count: procedure.input(z.object({ selection: Selection })).output(z.object({ rows: z.int() })),
  /** Progress, then the result. Leaving the iterator cancels: nothing of the file stays. */
  run: procedure
    .input(
      z.object({
        selection: Selection,
        format: ExportFormat,
        /** Of CSV; the shop's own one where none is named. */
        separator: Separator.nullish(),
        target: FileToken,
      }),
    )
    .output(eventIterator(ExportEvent))
    .errors({
      UNKNOWN_TARGET: {},
      TARGET_REFUSED: { data: z.object({ reason: TargetRefusal }) },
      /** The rows do not add up to what the Money screen shows: no file. */
      TOTALS_DIFFER: {},
    }),
}
