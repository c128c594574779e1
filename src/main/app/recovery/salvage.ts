/** Makes a shop of what a damaged one still tells, beside it; nothing is switched until somebody has seen what is missing. */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Clock } from '#main/platform/clock.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import { findAside, putAside } from '#main/platform/put-aside.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { parseSnapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { RecordKind } from '#shared/recovery/recovery.schema.ts'
import type { SalvagedShop, SalvageStep } from '#shared/recovery/salvage.schema.ts'
import type { FolderRefusal, ShopStatus } from '#shared/shop/shop.schema.ts'
import { SALVAGE_TEXT, type SalvageReport } from '../salvage/salvage-report.ts'
import type { SalvageRequest } from '../salvage/salvage-request.ts'
import type { SalvageError } from '../salvage/salvage-shop.ts'
import { nextFolder } from './next-folder.ts'
import type { Holder } from './recovery.ts'
import { whileUnfinished } from './unfinished.ts'

/** Ends with the signal, wherever it is. */
export type RunSalvage = (request: SalvageRequest, signal: AbortSignal) => Promise<Result<SalvageReport, SalvageError>>

type Deps = {
  holder: Holder
  userData: string
  program: string
  machineTimeZone: string
  now: Clock
  newUuid: NewUuid
  device: () => Device
  run?: RunSalvage
}

export type SalvageRefusal =
  | { code: 'ALREADY_OPEN' | 'NOTHING_FOUND' }
  | { code: 'FOLDER_REFUSED'; refusal: FolderRefusal; proposal: null }

const SHOWN = 100

const TABLES: Readonly<Record<RecordKind, string>> = {
  cases: 'ticket',
  customers: 'customer',
  promises: 'follow_up',
  money: 'compensation',
}

const countsOf = ({ tables }: SalvageReport, column: 'rows' | 'missing'): SalvagedShop['recovered'] => {
  const of = (kind: RecordKind): number => tables.find(({ table }) => table === TABLES[kind])?.[column] ?? 0
  return { cases: of('cases'), customers: of('customers'), promises: of('promises'), money: of('money') }
}

const sumOf = ({ tables }: SalvageReport, column: 'rows' | 'missing'): number =>
  tables.reduce((sum, table) => sum + table[column], 0)

const shown = (id: string, report: SalvageReport): SalvagedShop => ({
  id,
  folder: report.folder,
  report: join(report.folder, SALVAGE_TEXT),
  copyAt: (report.copy && parseSnapshotName(basename(report.copy))?.at) || null,
  recovered: countsOf(report, 'rows'),
  missing: countsOf(report, 'missing'),
  rows: sumOf(report, 'rows'),
  missingRows: sumOf(report, 'missing'),
  missingEntries: report.missingEntries,
  missingNumbers: report.missingNumbers.slice(0, SHOWN),
  missingCustomers: report.missingCustomers.slice(0, SHOWN),
  missingDays: report.missingDays.slice(0, SHOWN),
  isComplete: report.isComplete,
})

const runHere: RunSalvage = async (request) => {
  const { salvageAsAsked } = await import('../salvage/salvage-request.ts')
  return salvageAsAsked(request)
}

const refusalOf = (error: SalvageError): SalvageRefusal => {
  switch (error.code) {
    case 'NOTHING_FOUND':
      return { code: error.code }
    case 'MISSING':
      throw new StorageError('MISSING', error)
    case 'FOLDER_REFUSED':
      return { ...error, proposal: null }
    case 'SHOP_EXISTS':
    case 'HELD':
      return { code: 'FOLDER_REFUSED', refusal: 'not_empty', proposal: null }
  }
}

export const createSalvage = (deps: Deps) => {
  const { holder, userData, program, machineTimeZone, now, newUuid, device, run = runHere } = deps
  let made: SalvagedShop | undefined

  const discard = (): void => {
    if (made) rmSync(made.folder, { recursive: true, force: true })
    made = undefined
  }

  const salvageInto = async (folder: string, from: string, aside: string, signal: AbortSignal) => {
    let finished = false
    try {
      const database = join(aside, 'khostum.db')
      const copies = listSnapshots(shopPaths(from).backups)
      const request = { database, copies, folder, from, program, machineTimeZone, device: device() }
      const result = await whileUnfinished(userData, folder, () => run(request, signal))
      finished = result.ok
      return result
    } catch (error) {
      throw asStorageError(error)
    } finally {
      // Stopped or refused: nothing of it stays.
      if (!finished) rmSync(folder, { recursive: true, force: true })
    }
  }

  return {
    /** What was made before and not opened goes. Leaving it stops it, and nothing of it stays. */
    async *run(signal: AbortSignal): AsyncGenerator<SalvageStep, Result<SalvagedShop, SalvageRefusal>, void> {
      if (holder.openShop()) return err({ code: 'ALREADY_OPEN' })
      discard()
      const from = holder.folder()
      const paths = shopPaths(from)
      if (!existsSync(paths.database)) throw new StorageError('MISSING', new Error('no file to read'))
      const folder = nextFolder(from, userData)
      if (!folder.ok) return err({ code: 'FOLDER_REFUSED', refusal: folder.error, proposal: null })
      yield 'aside'
      const aside = findAside(paths) ?? (await putAside(paths, now()))
      signal.throwIfAborted()
      yield 'salvaging'
      const salvaged = await salvageInto(folder.value, from, aside, signal)
      if (!salvaged.ok) return err(refusalOf(salvaged.error))
      made = shown(newUuid(), salvaged.value)
      return ok(made)
    },

    discard,

    /** Opens what was made; the damaged shop is kept like every shop that was left. */
    use: async (id: string): Promise<Result<ShopStatus, { code: 'NOT_FOUND' | 'ALREADY_OPEN' }>> => {
      if (holder.openShop()) return err({ code: 'ALREADY_OPEN' })
      if (made?.id !== id) return err({ code: 'NOT_FOUND' })
      const { folder } = made
      made = undefined
      // The last numbers that were given may be among what is missing: this computer goes on under another letter.
      holder.renewDevice()
      return holder.replaceWith(async (): Promise<Result<string, never>> => ok(folder))
    },
  }
}
