import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FileToken } from '#shared/files/files.contract.ts'
import { ImportRunId } from '#shared/kernel/ids.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import {
  ImportEvent,
  ImportField,
  ImportRun,
  OpenedImport,
  PreviewEvent,
  ReadOptions,
  UndoReport,
} from './importing.schema.ts'

const readErrors = {
  /** The file is gone or can't be read. */
  FILE_MISSING: {},
  /** A kind of file that we do not read: save it as .xlsx or .csv. */
  UNSUPPORTED_FORMAT: { data: z.object({ kind: z.enum(['xls', 'ods', 'html', 'pdf', 'zip', 'vcf', 'other']) }) },
  /** Damaged, protected or made to do harm. */
  UNREADABLE: {},
  FILE_TOO_LARGE: {},
  EMPTY_FILE: {},
} as const

const source = z.object({
  file: FileToken,
  options: ReadOptions,
  /** One field per column, in the columns' order; what is left out is as proposed. */
  fields: z.array(ImportField).max(500).optional(),
  /** Of what was opened: another file under the same name is not imported unseen. */
  hash: z.string().max(128),
})

const sourceErrors = { ...readErrors, FILE_CHANGED: {} } as const

export const importingContract = {
  open: procedure
    .input(z.object({ file: FileToken, options: ReadOptions }))
    .output(OpenedImport)
    .errors(readErrors),
  /** Nothing is written: what would become of each row. */
  preview: procedure.input(source).output(eventIterator(PreviewEvent)).errors(sourceErrors),
  /** Leaving the iterator stops after the batch at hand; what is in stays and can be undone. */
  run: procedure.input(source).output(eventIterator(ImportEvent)).errors(sourceErrors),
  /** Newest first. */
  runs: procedure.output(z.array(ImportRun)),
  undo: procedure
    .input(z.object({ id: ImportRunId }))
    .output(UndoReport)
    .errors({ ...NOT_FOUND, ALREADY_UNDONE: {}, STILL_RUNNING: {} }),
}
