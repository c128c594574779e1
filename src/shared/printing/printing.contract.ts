import { z } from 'zod'
import { FileToken, TargetRefusal } from '#shared/files/files.contract.ts'
import { PrintedListId, PrintJobId, TicketId } from '#shared/kernel/ids.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { PrintedKey } from '#shared/staff/pins.schema.ts'
import {
  CaseSelection,
  FollowUpSelection,
  PrintDocument,
  PrintedList,
  PrintedRow,
  PrinterDevice,
  PrintFailureCode,
  PrintJob,
  PrintSource,
} from './printing.schema.ts'

/** More rows than `limit`: they are printed when somebody says yes (`confirmed`), or not at all where `possible` is false. */
const manyRows = { MANY_ROWS: { data: z.object({ limit: z.int(), possible: z.boolean() }) } } as const
const nothing = { NOTHING_TO_PRINT: {} } as const
const confirmed = { confirmed: z.boolean().optional() }

export const printingContract = {
  /** For the preview: the very document that print and PDF lay out. */
  document: procedure
    .input(z.object({ source: PrintSource, ...confirmed }))
    .output(PrintDocument)
    .errors({ ...NOT_FOUND, ...manyRows }),
  /** Answers when the printer has taken or refused it; a refused job stays in the queue. */
  printFollowUps: procedure
    .input(FollowUpSelection.extend(confirmed))
    .output(PrintJob)
    .errors({ ...nothing, ...manyRows }),
  printCases: procedure
    .input(CaseSelection.extend(confirmed))
    .output(PrintJob)
    .errors({ ...nothing, ...manyRows }),
  printSlip: procedure
    .input(z.object({ ticketId: TicketId }))
    .output(PrintJob)
    .errors(NOT_FOUND),
  /** One copy, on the printer of slips. */
  printTestStrip: procedure.output(PrintJob),
  /** The key that was just made, once, on the printer of slips: no job is left behind, printed or not. */
  printRecoveryKey: procedure
    .input(z.object({ key: PrintedKey }))
    .output(z.object({}))
    .errors({ NOT_PRINTED: { data: z.object({ failure: PrintFailureCode }) } }),
  savePdf: procedure
    .input(z.object({ source: PrintSource, target: FileToken, ...confirmed }))
    .output(z.object({ name: z.string() }))
    .errors({
      ...NOT_FOUND,
      ...nothing,
      ...manyRows,
      /** The window that lays out pages is not there (command line) or did not answer. */
      NOT_LAID_OUT: {},
      UNKNOWN_TARGET: {},
      TARGET_REFUSED: { data: z.object({ reason: TargetRefusal }) },
    }),
  printers: procedure.output(z.array(PrinterDevice)),
  /** Waiting and failed jobs, oldest first. */
  queue: procedure.output(z.array(PrintJob)),
  retry: procedure
    .input(z.object({ id: PrintJobId }))
    .output(PrintJob)
    .errors({ ...NOT_FOUND, NOT_IN_QUEUE: {} }),
  discard: procedure
    .input(z.object({ id: PrintJobId }))
    .output(z.object({}))
    .errors({ ...NOT_FOUND, NOT_IN_QUEUE: {} }),
  /** Lists put on paper (or saved as PDF) lately, newest first. */
  printedLists: procedure.output(z.array(PrintedList)),
  /** In the order of the paper. */
  printedRows: procedure
    .input(PageInput.extend({ id: PrintedListId }))
    .output(pageOf(PrintedRow))
    .errors(NOT_FOUND),
}
