import type { MessageKey } from '#shared/i18n/translate.ts'
import type { PrintFailureCode, PrintJob } from '#shared/printing/printing.schema.ts'

const FAILURES: Readonly<Record<PrintFailureCode, MessageKey>> = {
  NO_PRINTER: 'err.printer',
  REFUSED: 'print.refused',
  NOT_LAID_OUT: 'err.not_laid_out',
  TIMED_OUT: 'print.timed_out',
}

/** Why a job is not on paper, as far as anybody knows. */
export const failureOf = ({ status, failure }: Pick<PrintJob, 'status' | 'failure'>): MessageKey => {
  if (failure) return FAILURES[failure]
  if (status === 'interrupted') return 'print.interrupted'
  return status === 'waiting' ? 'print.queued' : 'print.failed'
}
