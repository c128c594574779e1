/** Wires the services of one open shop. */
import { createCompensationsService } from '#main/features/compensations/compensations.service.ts'
import { createCompensationsOfTickets } from '#main/features/compensations/compensations-of-tickets.service.ts'
import { createStoreCreditService } from '#main/features/compensations/store-credit.service.ts'
import { createCustomersService } from '#main/features/customers/customers.service.ts'
import { createDraftsService, removeDraft } from '#main/features/drafts/drafts.service.ts'
import { type CountRows, createExportingService, type RunExport } from '#main/features/exporting/exporting.service.ts'
import { createFollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import { createImportingService, type ReadTable } from '#main/features/importing/importing.service.ts'
import { createOwnViewsService } from '#main/features/own-views/own-views.service.ts'
import { createPrintingService } from '#main/features/printing/printing.service.ts'
import { createReasonsService } from '#main/features/reasons/reasons.service.ts'
import { createSearchService } from '#main/features/search/search.service.ts'
import { createSettingsService } from '#main/features/settings/settings.service.ts'
import { createPinsService } from '#main/features/staff/pins.service.ts'
import { createStaffService } from '#main/features/staff/staff.service.ts'
import { createTicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import { createTicketsService } from '#main/features/tickets/tickets.service.ts'
import { createTimelineService } from '#main/features/timeline/timeline.service.ts'
import { type Clock, type Stopwatch, systemStopwatch } from '#main/platform/clock.ts'
import type { CopyBefore } from '#main/platform/copy-before.ts'
import type { Door } from '#main/platform/db/door.ts'
import { noPrinter, type Printer } from '#main/platform/printer.ts'
import type { FileToken } from '#shared/files/files.contract.ts'

/** What only a window brings along; without one, prints wait in the queue. */
export type WindowParts = {
  readTable?: ReadTable
  printer?: Printer
  runExport?: RunExport
  countRows?: CountRows
  findTarget?: (token: FileToken) => string | undefined
}

export type ServiceDeps = {
  door: Door
  /** The file behind the door, for long reads on a connection of their own. */
  database: string
  now: Clock
  stopwatch?: Stopwatch
  machineTimeZone: string
  copyBefore?: CopyBefore
} & WindowParts

/** Without a window nobody is kept waiting: the job runs in this thread. A window never loads what its worker does. */
const runHere: RunExport = async function* (request, signal) {
  const { exportJob } = await import('./run-export.ts')
  return yield* exportJob(request, { isCancelled: () => signal?.aborted ?? false })
}

const countHere: CountRows = async (request) => {
  const { countRows } = await import('#main/features/exporting/export-job.ts')
  return countRows(request)
}

const readHere: ReadTable = async (path, options) => {
  const { readTable } = await import('#main/features/importing/read-table.ts')
  return readTable(path, options)
}

export const createServices = (deps: ServiceDeps) => {
  const staff = createStaffService(deps)
  const settings = createSettingsService({ ...deps, staff })
  const pins = createPinsService({ ...deps, staff, stopwatch: deps.stopwatch ?? systemStopwatch })
  const reasons = createReasonsService(deps)
  const drafts = createDraftsService({ ...deps, staff })
  const ownViews = createOwnViewsService(deps)
  const timeline = createTimelineService({ ...deps, staff, removeDraft })
  const customers = createCustomersService({ ...deps, settings, staff, timeline, removeDraft })
  const ticketRecords = createTicketRecords({ ...deps, customers, timeline })
  const followUps = createFollowUpsService({ ...deps, settings, staff, timeline, tickets: ticketRecords })
  const tickets = createTicketsService({
    ...deps,
    settings,
    staff,
    reasons,
    timeline,
    customers,
    followUps,
    tickets: ticketRecords,
    compensations: createCompensationsOfTickets(deps),
    removeDraft,
  })
  const credit = createStoreCreditService({ ...deps, customers, settings, staff, timeline, removeDraft })
  const compensations = createCompensationsService({
    ...deps,
    reasons,
    settings,
    staff,
    pins,
    tickets: ticketRecords,
    credit,
    removeDraft,
  })
  const search = createSearchService(deps)
  const printing = createPrintingService({
    ...deps,
    settings,
    staff,
    reasons,
    customers,
    followUps,
    tickets,
    ticketRecords,
    printer: deps.printer ?? noPrinter,
    findTarget: deps.findTarget ?? (() => undefined),
  })
  const importing = createImportingService({
    ...deps,
    customers,
    settings,
    staff,
    readTable: deps.readTable ?? readHere,
  })
  const exporting = createExportingService({
    ...deps,
    settings,
    runExport: deps.runExport ?? runHere,
    countRows: deps.countRows ?? countHere,
  })
  return {
    settings,
    staff,
    pins,
    reasons,
    drafts,
    ownViews,
    timeline,
    customers,
    followUps,
    tickets,
    credit,
    compensations,
    search,
    printing,
    importing,
    exporting,
  }
}

export type Services = ReturnType<typeof createServices>
