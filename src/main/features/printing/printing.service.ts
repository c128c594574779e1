/** Paper: documents for preview, print and PDF; the queue of what could not be printed; which lists are out on paper. */
import { basename } from 'node:path'
import type { FollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import type { TicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import type { Actor, Door } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { Printer, PrintSettings } from '#main/platform/printer.ts'
import { type TargetRefused, writeTarget } from '#main/platform/target-file.ts'
import type { FileToken } from '#shared/files/files.contract.ts'
import { FollowUpId, PrintedListId, type PrintJobId, type TicketId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type CaseSelection,
  type FollowUpSelection,
  isEmptyList,
  type PrintDocument,
  type PrintedList,
  type PrintedRow,
  type PrintFailureCode,
  type PrintJob,
  type PrintSource,
} from '#shared/printing/printing.schema.ts'
import { createDocuments, type DocumentDeps, type ManyRows } from './documents.ts'
import { keySlipDocument } from './key-slip.ts'
import { recordPaper } from './paper-record.ts'
import { createPrintQueue } from './print-queue.ts'
import { findPrintedList, listPrintedLists, listPrintedRows, type PrintedListRow } from './printed-lists.repo.ts'

const LISTS_SHOWN = 20

type NotFound = { code: 'NOT_FOUND' }
type Nothing = { code: 'NOTHING_TO_PRINT' }
type PdfError = NotFound | Nothing | ManyRows | TargetRefused | { code: 'NOT_LAID_OUT' } | { code: 'UNKNOWN_TARGET' }
type Person = Actor & { staffId: number }

type Deps = Omit<DocumentDeps, 'read'> & {
  door: Door
  ticketRecords: TicketRecords
  followUps: FollowUpsService
  printer: Printer
  findTarget: (token: FileToken) => string | undefined
}

export const createPrintingService = ({ door, ticketRecords: tickets, printer, findTarget, ...deps }: Deps) => {
  const { settings, staff, followUps } = deps
  const documents = createDocuments({ ...deps, read: door.read })
  const queue = createPrintQueue({ door, staff, tickets, printer })

  const printerOf = ({ kind }: PrintDocument): PrintSettings => {
    const { listPrinter, slipPrinter, slipCopies } = settings.get()
    if (kind === 'case_slip') return { deviceName: slipPrinter, copies: slipCopies }
    return { deviceName: kind === 'test_strip' || kind === 'key_slip' ? slipPrinter : listPrinter, copies: 1 }
  }

  const document = async (
    actor: Actor,
    source: PrintSource,
    confirmed?: boolean,
  ): Promise<Result<PrintDocument, NotFound | ManyRows>> => {
    if (source.what === 'job') return queue.document(source.jobId)
    if (source.what === 'slip') return documents.caseSlip(source.ticketId)
    if (source.what === 'test_strip') return ok(await documents.testStrip(actor))
    if (source.what === 'cases') return documents.caseList(actor, source, confirmed)
    const { what: _what, ...selection } = source
    return documents.followUpList(actor, selection, confirmed)
  }

  const printList = async (
    actor: Person,
    list: Result<PrintDocument, ManyRows>,
  ): Promise<Result<PrintJob, Nothing | ManyRows>> => {
    if (!list.ok) return list
    if (isEmptyList(list.value)) return err({ code: 'NOTHING_TO_PRINT' })
    return ok(await queue.add(actor, list.value, printerOf(list.value)))
  }

  const presentList = (row: PrintedListRow): PrintedList => ({
    id: PrintedListId.parse(blobToUuid(row.uuid)),
    from: row.from_on as LocalDate | null,
    to: row.to_on as LocalDate,
    filter: row.filter,
    rowCount: row.row_count,
    printedAt: row.created_at as Instant,
    printedBy: staff.nameOf(row.created_by),
  })

  return {
    document,

    printFollowUps: (actor: Person, { confirmed, ...selection }: FollowUpSelection & { confirmed?: boolean }) =>
      printList(actor, documents.followUpList(actor, selection, confirmed)),

    printCases: (actor: Person, { confirmed, ...selection }: CaseSelection & { confirmed?: boolean }) =>
      printList(actor, documents.caseList(actor, selection, confirmed)),

    printSlip: async (actor: Person, ticketId: TicketId): Promise<Result<PrintJob, NotFound>> => {
      const slip = await documents.caseSlip(ticketId)
      return slip.ok ? ok(await queue.add(actor, slip.value, printerOf(slip.value))) : slip
    },

    printTestStrip: async (actor: Person): Promise<PrintJob> => {
      const strip = await documents.testStrip(actor)
      return queue.add(actor, strip, printerOf(strip))
    },

    /** Past the queue, which keeps what it prints. */
    printRecoveryKey: async (
      actor: Person,
      key: string,
    ): Promise<Result<Record<string, never>, { code: 'NOT_PRINTED'; failure: PrintFailureCode }>> => {
      const person = staff.nameOf(actor.staffId).name
      const slip = keySlipDocument({ settings: settings.get(), at: deps.now(), person, key })
      const printed = await printer.print(slip, { ...printerOf(slip), copies: 1 })
      return printed.ok ? ok({}) : err({ code: 'NOT_PRINTED', failure: printed.error.code })
    },

    /** The file counts as paper: its rows can be keyed in by number, its slip is noted in the case. */
    savePdf: async (
      actor: Person,
      { source, target, confirmed }: { source: PrintSource; target: FileToken; confirmed?: boolean },
    ): Promise<Result<{ name: string }, PdfError>> => {
      const path = findTarget(target)
      if (path === undefined) return err({ code: 'UNKNOWN_TARGET' })
      const made = { at: deps.now(), by: actor.staffId }
      const found = await document(actor, source, confirmed)
      if (!found.ok) return found
      if (isEmptyList(found.value)) return err({ code: 'NOTHING_TO_PRINT' })
      const pdf = await printer.toPdf(found.value)
      if (!pdf.ok) return err({ code: 'NOT_LAID_OUT' })
      const written = writeTarget(path, pdf.value)
      if (!written.ok) return written
      if (door.isForViewing) return ok({ name: basename(path) })
      door.write(actor, (trx) => {
        recordPaper(trx, found.value, made, { tickets })
      })
      return ok({ name: basename(path) })
    },

    printers: () => printer.list(),
    queue: queue.list,
    retry: (actor: Person, id: PrintJobId) => queue.retry(actor, id, printerOf),
    discard: queue.discard,

    printedLists: (): PrintedList[] => listPrintedLists(door.read, LISTS_SHOWN).map(presentList),

    printedRows: ({
      id,
      cursor,
      limit = PAGE_SIZE,
    }: {
      id: PrintedListId
      cursor?: Cursor | null
      limit?: number
    }): Result<Page<PrintedRow>, NotFound> => {
      const list = findPrintedList(door.read, id)
      if (!list) return err({ code: 'NOT_FOUND' })
      const [after] = decodeCursor(cursor) ?? []
      const rows = listPrintedRows(door.read, list.id, typeof after === 'number' ? after : 0, limit + 1)
      const toRow = ({ position, uuid }: (typeof rows)[number]): PrintedRow => {
        const followUp = followUps.get(FollowUpId.parse(blobToUuid(uuid)))
        if (!followUp.ok) throw new Error(`a printed promise is gone: ${blobToUuid(uuid)}`)
        return { position, followUp: followUp.value }
      }
      return ok(toPage(rows, limit, ({ position }) => [position], toRow))
    },
  }
}

export type PrintingService = ReturnType<typeof createPrintingService>
