/** Jobs for the printer: kept before they are tried, and visible until they are on paper or discarded. */
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import type { Actor, Door } from '#main/platform/db/door.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { Printer, PrintFailure, PrintSettings } from '#main/platform/printer.ts'
import { PrintJobId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { PrintDocument, PrintFailureCode, PrintJob } from '#shared/printing/printing.schema.ts'
import { recordPaper } from './paper-record.ts'
import {
  findPrintJob,
  getPrintJob,
  insertPrintJob,
  listUnfinishedJobs,
  type PrintJobRow,
  updatePrintJob,
} from './print-jobs.repo.ts'

type NotQueued = { code: 'NOT_FOUND' } | { code: 'NOT_IN_QUEUE' }
type Person = Actor & { staffId: number }
type Deps = { door: Door; staff: StaffService; tickets: TicketRecords; printer: Printer }

const titleOf = (document: PrintDocument): string => {
  if (document.kind === 'case_slip') return document.number
  return 'filter' in document ? `${document.title}. ${document.filter}` : document.title
}

export const createPrintQueue = ({ door, staff, tickets, printer }: Deps) => {
  const running = new Set<number>()

  const present = (row: PrintJobRow): PrintJob => ({
    id: PrintJobId.parse(blobToUuid(row.uuid)),
    kind: PrintJob.shape.kind.parse(row.kind),
    title: row.title,
    printer: row.printer,
    copies: row.copies,
    status: row.status === 'waiting' && !running.has(row.id) ? 'interrupted' : row.status,
    failure: PrintFailureCode.safeParse(row.error).data ?? null,
    attempts: row.attempts,
    createdAt: row.created_at as Instant,
    createdBy: staff.nameOf(row.created_by),
  })

  /** Undefined for a job of another version of the program, whose paper can't be laid out any more. */
  const documentOf = (row: PrintJobRow): PrintDocument | undefined =>
    PrintDocument.safeParse(JSON.parse(row.document)).data

  const markFailed = (actor: Person, row: PrintJobRow, { code }: PrintFailure): void =>
    door.jot(actor, (trx) => {
      updatePrintJob(trx, row, { status: 'failed', error: code, attempts: row.attempts + 1 })
    })

  const markPrinted = (actor: Person, row: PrintJobRow, document: PrintDocument): void =>
    door.jot(actor, (trx) => {
      updatePrintJob(trx, row, { status: 'printed', error: '', attempts: row.attempts + 1, printed_at: trx.at })
      if (door.isForViewing) return
      recordPaper(trx, document, { at: row.created_at as Instant, by: row.created_by }, { tickets })
    })

  const attempt = async (actor: Person, id: number): Promise<PrintJob> => {
    running.add(id)
    try {
      const row = getPrintJob(door.read, id)
      const document = documentOf(row)
      if (!document) markFailed(actor, row, { code: 'NOT_LAID_OUT' })
      else {
        const outcome = await printer.print(document, { deviceName: row.printer, copies: row.copies })
        if (outcome.ok) markPrinted(actor, row, document)
        else markFailed(actor, row, outcome.error)
      }
    } finally {
      running.delete(id)
    }
    return present(getPrintJob(door.read, id))
  }

  const findQueued = (id: PrintJobId): Result<PrintJobRow, NotQueued> => {
    const row = findPrintJob(door.read, id)
    if (!row) return err({ code: 'NOT_FOUND' })
    const isQueued = row.status === 'failed' || (row.status === 'waiting' && !running.has(row.id))
    return isQueued ? ok(row) : err({ code: 'NOT_IN_QUEUE' })
  }

  return {
    /** Answers when the printer has taken or refused it. */
    add: (actor: Person, document: PrintDocument, { deviceName, copies }: PrintSettings): Promise<PrintJob> => {
      const id = door.jot(actor, (trx) =>
        insertPrintJob(trx, {
          uuid: uuidToBlob(trx.newUuid()),
          kind: document.kind,
          title: titleOf(document),
          document: JSON.stringify(document),
          printer: deviceName,
          copies,
          status: 'waiting',
          created_at: trx.at,
          created_by: actor.staffId,
          printed_at: null,
        }),
      )
      return attempt(actor, id)
    },

    list: (): PrintJob[] => listUnfinishedJobs(door.read).map(present),

    document: (id: PrintJobId): Result<PrintDocument, { code: 'NOT_FOUND' }> => {
      const row = findPrintJob(door.read, id)
      const document = row && documentOf(row)
      return document ? ok(document) : err({ code: 'NOT_FOUND' })
    },

    /** The same paper once more, on the printer that is chosen now. */
    retry: async (
      actor: Person,
      id: PrintJobId,
      printerOf: (document: PrintDocument) => PrintSettings,
    ): Promise<Result<PrintJob, NotQueued>> => {
      const found = findQueued(id)
      if (!found.ok) return found
      const document = documentOf(found.value)
      const { deviceName, copies } = document ? printerOf(document) : { deviceName: '', copies: 1 }
      door.jot(actor, (trx) => {
        updatePrintJob(trx, found.value, { status: 'waiting', error: '', printer: deviceName, copies })
      })
      return ok(await attempt(actor, found.value.id))
    },

    discard: (actor: Person, id: PrintJobId): Result<Record<string, never>, NotQueued> => {
      const found = findQueued(id)
      if (!found.ok) return found
      door.write(actor, (trx) => {
        updatePrintJob(trx, found.value, { status: 'discarded' })
      })
      return ok({})
    },
  }
}
