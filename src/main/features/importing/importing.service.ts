/** Customers from files of other programs: read, planned row by row, written in small batches, taken back as a whole. */
import { basename } from 'node:path'
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { CopyBefore } from '#main/platform/copy-before.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type {
  ImportEvent,
  ImportField,
  ImportReport,
  ImportRun,
  OpenedImport,
  PreviewEvent,
  PreviewRow,
  ReadOptions,
  UndoReport,
} from '#shared/importing/importing.schema.ts'
import { type CustomerId, ImportRunId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { toCandidate } from './candidate.ts'
import {
  findRun,
  findRunOfFile,
  type ImportRunRow,
  insertChange,
  insertRun,
  listRuns,
  listWritten,
  updateRun,
} from './import-runs.repo.ts'
import { type ImportSource, toSource } from './import-source.ts'
import { comparable, undoChange } from './import-undo.ts'
import { createPeopleInFile, knownOf } from './people-in-file.ts'
import { type FindByContact, type Plan, planRow } from './planner.ts'
import type { ReadError, Table } from './table.ts'

/** A save at the till waits for one batch at most. */
const BATCH_MS = 15
const BATCH_ROWS = 100
/** Of each outcome. */
const PREVIEWED_ROWS = 200

export type ReadTable = (path: string, options: ReadOptions) => Promise<Result<Table, ReadError>>

type Deps = {
  door: Door
  customers: CustomersService
  settings: SettingsService
  staff: StaffService
  /** In a worker thread where there is a window that must not wait. */
  readTable: ReadTable
  copyBefore?: CopyBefore
}

type Request = { path: string; options: ReadOptions; fields?: readonly ImportField[] }
/** Of a file that somebody has seen already. */
type SeenRequest = Request & { hash: string }

const emptyReport = (): ImportReport => ({ read: 0, created: 0, updated: 0, skipped: 0, reasons: [] })

const count = (report: ImportReport, plan: Plan): void => {
  report.read += 1
  report[plan.outcome] += 1
  if (plan.outcome === 'skipped') report.reasons.push({ row: plan.row, reason: plan.reason })
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const createImportingService = ({ door, customers, settings, staff, readTable, copyBefore }: Deps) => {
  const findStored: FindByContact = (kind, value) => customers.listByContact(kind, value).map(knownOf)

  /** Runs that this process is writing or taking back; one that ended with its program counts as stopped. */
  const going = new Set<number>()

  const load = async ({ path, options, fields }: Request): Promise<Result<ImportSource, ReadError>> => {
    const table = await readTable(path, options)
    return table.ok ? ok(toSource(table.value, options, fields)) : table
  }

  const loadSeen = async ({
    hash,
    ...request
  }: SeenRequest): Promise<Result<ImportSource, ReadError | { code: 'FILE_CHANGED' }>> => {
    const loaded = await load(request)
    return loaded.ok && loaded.value.hash !== hash ? err({ code: 'FILE_CHANGED' }) : loaded
  }

  const candidateAt = (source: ImportSource, index: number) =>
    toCandidate(source.rows[index] ?? [], index + 1, source.columns, settings.shopTime().day)

  /** Returns the person's row id; null for a skipped row. */
  const apply = (trx: Trx, plan: Plan): { customerId: number; before: unknown; after: unknown } | null => {
    if (plan.outcome === 'skipped') return null
    if (plan.outcome === 'created') {
      const inserted = customers.insert(trx, plan.person)
      if (!inserted.ok) throw new Error(`row ${plan.row} was planned but can't be saved: ${inserted.error.code}`)
      return { customerId: inserted.value, before: null, after: { version: customers.getRow(inserted.value).version } }
    }
    const row = customers.findRow(plan.known.key as CustomerId)
    if (!row) throw new Error(`row ${plan.row} was planned for a person who is gone`)
    const before = comparable(customers.load(row))
    const applied = customers.applyPatch(trx, row, plan.patch)
    if (!applied.ok) throw new Error(`row ${plan.row} was planned but can't be saved: ${applied.error.code}`)
    const after = comparable(customers.load(customers.getRow(row.id)))
    const fields = Object.keys(plan.patch)
    const only = (values: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, values[field]]))
    return { customerId: row.id, before: only(before), after: only(after) }
  }

  const writeRow = (trx: Trx, runRow: number, plan: Plan): void => {
    const written = apply(trx, plan)
    insertChange(trx, {
      import_run_id: runRow,
      row_number: plan.row,
      outcome: plan.outcome,
      reason: plan.outcome === 'skipped' ? plan.reason : '',
      customer_id: written?.customerId ?? null,
      old_values: written?.before ? JSON.stringify(written.before) : null,
      new_values: written?.after ? JSON.stringify(written.after) : null,
    })
  }

  /** As many rows as fit a batch; returns the index of the next one. */
  const writeBatch = (actor: Actor, source: ImportSource, runRow: number, from: number, report: ImportReport): number =>
    door.write(actor, (trx) => {
      const until = performance.now() + BATCH_MS
      let index = from
      while (index < source.rows.length && index - from < BATCH_ROWS && performance.now() < until) {
        const plan = planRow(candidateAt(source, index), findStored)
        writeRow(trx, runRow, plan)
        count(report, plan)
        index += 1
      }
      updateRun(trx, runRow, countsOf(report))
      return index
    })

  const startRun = (actor: Actor & { staffId: number }, source: ImportSource, path: string): number =>
    door.write(actor, (trx) =>
      insertRun(trx, {
        uuid: uuidToBlob(trx.newUuid()),
        kind: 'customers',
        file_name: basename(path),
        file_hash: source.hash,
        mapping: JSON.stringify(source.columns.map(({ title, field }) => ({ title, field }))),
        status: 'running',
        created_at: trx.at,
        created_by: actor.staffId,
        finished_at: null,
        undone_at: null,
        undone_by: null,
      }),
    )

  const finishRun = (actor: Actor, runRow: number, status: 'done' | 'stopped'): void => {
    door.write(actor, (trx) => {
      updateRun(trx, runRow, { status, finished_at: trx.at })
    })
  }

  const idOf = (runRow: number): ImportRunId => {
    const row = listRuns(door.read).find(({ id }) => id === runRow)
    if (!row) throw new Error(`no import run ${runRow}`)
    return ImportRunId.parse(blobToUuid(row.uuid))
  }

  async function* preview(source: ImportSource): AsyncGenerator<PreviewEvent, void, void> {
    const people = createPeopleInFile(findStored)
    const report = emptyReport()
    const rows: PreviewRow[] = []
    let until = performance.now() + BATCH_MS
    for (let index = 0; index < source.rows.length; index += 1) {
      const candidate = candidateAt(source, index)
      const plan = planRow(candidate, people.find)
      people.note(plan)
      count(report, plan)
      if (report[plan.outcome] <= PREVIEWED_ROWS) {
        const { person } = candidate
        const phone = person.contacts?.find(({ kind }) => kind === 'phone')?.raw ?? ''
        const reason = plan.outcome === 'skipped' ? plan.reason : null
        rows.push({
          row: plan.row,
          name: person.fullName || person.company || '',
          phone,
          outcome: plan.outcome,
          reason,
        })
      }
      if (performance.now() < until) continue
      yield { type: 'progress', done: index + 1, total: source.rows.length }
      await pause()
      until = performance.now() + BATCH_MS
    }
    yield { type: 'done', report, rows }
  }

  async function* run(
    actor: Actor & { staffId: number },
    source: ImportSource,
    path: string,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportEvent, void, void> {
    await copyBefore?.('import')
    if (signal?.aborted) return
    const runRow = startRun(actor, source, path)
    going.add(runRow)
    const report = emptyReport()
    let finished = false
    try {
      for (let next = 0; next < source.rows.length; ) {
        next = writeBatch(actor, source, runRow, next, report)
        yield { type: 'progress', done: next, total: source.rows.length }
        await pause()
      }
      finished = true
    } finally {
      going.delete(runRow)
      finishRun(actor, runRow, finished ? 'done' : 'stopped')
    }
    yield { type: 'done', runId: idOf(runRow), report }
  }

  const takeBack = async (actor: Actor & { staffId: number }, runRow: number): Promise<UndoReport> => {
    const report: UndoReport = { removed: 0, restored: 0, kept: 0 }
    for (let before = Number.MAX_SAFE_INTEGER; ; ) {
      const changes = listWritten(door.read, runRow, before, BATCH_ROWS)
      const last = changes.at(-1)
      if (!last) break
      door.write(actor, (trx) => {
        for (const change of changes) report[undoChange(trx, change, customers)] += 1
      })
      before = last.row_number
      await pause()
    }
    door.write(actor, (trx) => {
      updateRun(trx, runRow, { status: 'undone', undone_at: trx.at, undone_by: actor.staffId })
    })
    return report
  }

  return {
    load,
    loadSeen,
    preview,
    run,

    describe: (source: ImportSource, path: string): OpenedImport => ({
      fileName: basename(path),
      format: source.table.format,
      layout: source.layout,
      encoding: source.table.encoding,
      separator: source.table.separator,
      sheets: source.table.sheets.map(({ name }) => name).filter(Boolean),
      sheet: source.sheet,
      headerRow: source.headerRow,
      rowCount: source.rows.length,
      columns: source.columns,
      hash: source.hash,
      importedAt: (findRunOfFile(door.read, source.hash)?.created_at ?? null) as Instant | null,
    }),

    runs: (): ImportRun[] =>
      listRuns(door.read).map((row) => {
        const isLeft = row.status === 'running' && !going.has(row.id)
        return toRun(isLeft ? { ...row, status: 'stopped' } : row, staff)
      }),

    undo: async (
      actor: Actor & { staffId: number },
      id: ImportRunId,
    ): Promise<Result<UndoReport, { code: 'NOT_FOUND' } | { code: 'ALREADY_UNDONE' } | { code: 'STILL_RUNNING' }>> => {
      const row = findRun(door.read, id)
      if (!row) return err({ code: 'NOT_FOUND' })
      if (row.status === 'undone') return err({ code: 'ALREADY_UNDONE' })
      if (going.has(row.id)) return err({ code: 'STILL_RUNNING' })
      going.add(row.id)
      try {
        await copyBefore?.('delete')
        return ok(await takeBack(actor, row.id))
      } finally {
        going.delete(row.id)
      }
    },
  }
}

const countsOf = ({ read, created, updated, skipped }: ImportReport) => ({
  rows_read: read,
  rows_created: created,
  rows_updated: updated,
  rows_skipped: skipped,
})

const toRun = (row: ImportRunRow, staff: StaffService): ImportRun => ({
  id: ImportRunId.parse(blobToUuid(row.uuid)),
  fileName: row.file_name,
  status: row.status,
  at: row.created_at as Instant,
  by: staff.nameOf(row.created_by),
  read: row.rows_read,
  created: row.rows_created,
  updated: row.rows_updated,
  skipped: row.rows_skipped,
})

export type ImportingService = ReturnType<typeof createImportingService>
