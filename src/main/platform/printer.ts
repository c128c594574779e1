/** What lays out and prints; the window's shell does it with a hidden page, the command line has none. */
import { err, type Result } from '#shared/kernel/result.ts'
import type { PrintDocument, PrinterDevice, PrintFailureCode } from '#shared/printing/printing.schema.ts'

export type PrintFailure = { code: PrintFailureCode }

export type PrintSettings = {
  /** Empty: the system's default printer. */
  deviceName: string
  copies: number
}

export type Printer = {
  list: () => Promise<PrinterDevice[]>
  toPdf: (document: PrintDocument) => Promise<Result<Uint8Array, PrintFailure>>
  /** Ends when the printer has taken or refused the paper. */
  print: (document: PrintDocument, settings: PrintSettings) => Promise<Result<null, PrintFailure>>
}

/** Where no page can be laid out: jobs wait in the queue for a window. */
export const noPrinter: Printer = {
  list: async () => [],
  toPdf: async () => err({ code: 'NOT_LAID_OUT' }),
  print: async () => err({ code: 'NO_PRINTER' }),
}
