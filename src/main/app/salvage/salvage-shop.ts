/** A shop out of a damaged file and the newest good copy, in a folder of its own: the damaged files are only read. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findSetting } from '#main/features/settings/settings.repo.ts'
import { openDoor } from '#main/platform/db/open-door.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { makeFolder, writeFileDurably } from '#main/platform/durable-file.ts'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { type Held, takeLock } from '#main/platform/lock.ts'
import { writeRows } from '#main/platform/salvage/write-rows.ts'
import { makeShopFolders, type ShopPaths } from '#main/platform/shop-folder.ts'
import { DEFAULT_LOCALE, Locale } from '#shared/i18n/locales.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import { buildAside } from '../build-aside.ts'
import type { OpenShopDeps } from '../open-shop.ts'
import { type Gathered, gather } from './gather.ts'
import { describeMissing } from './missing.ts'
import { salvageLines } from './report-lines.ts'
import { SALVAGE_REPORT, SALVAGE_TEXT, type SalvageReport } from './salvage-report.ts'
import type { SalvageRequest } from './salvage-request.ts'
import { settle } from './settle.ts'
import { verifySalvaged } from './verify-salvaged.ts'

export type SalvageError =
  | Held
  | { code: 'FOLDER_REFUSED'; refusal: FolderRefusal }
  | { code: 'SHOP_EXISTS' }
  | { code: 'MISSING' }
  /** Neither the file nor any copy has anything of a shop. */
  | { code: 'NOTHING_FOUND' }

type Request = Pick<SalvageRequest, 'database' | 'copies' | 'folder' | 'numbers'>
type Deps = Pick<OpenShopDeps, 'program' | 'now' | 'newUuid' | 'device'>

const languageOf = (read: ReadDb): Locale => Locale.safeParse(findSetting(read, 'language')).data ?? DEFAULT_LOCALE

const countEntries = ({ gaps }: Gathered): number => gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0)

type Built = Result<Omit<SalvageReport, 'folder'>, SalvageError>

const buildFrom = (gathered: Gathered, part: string, request: Request, deps: Deps): Built => {
  if (gathered.isEmpty) return err({ code: 'NOTHING_FOUND' })
  const { loosened, rows } = writeRows(part, gathered.tables)
  const opened = openDoor(part, { ...deps, beforeMigrating: () => {} })
  if (!opened.ok) throw new StorageError('DAMAGED', new Error(opened.error.code))
  const { door } = opened.value
  try {
    const { gaps, lost, unproven, copy, refusedCopies, entriesWithoutValues, mayLackLater } = gathered
    const numbers = door.write({ staffId: null }, (trx) =>
      settle(trx, { gaps, numbers: request.numbers ?? [], lost, loosened, unproven }),
    )
    const missing = describeMissing(lost, gathered.lostLoose, loosened, numbers)
    const problems = verifySalvaged(door)
    const missingEntries = countEntries(gathered)
    const kept = loosened.filter(({ column }) => column !== null).length
    return ok({
      language: languageOf(door.read),
      copy,
      refusedCopies,
      tables: [...rows].map(([table, count]) => ({ table, rows: count, missing: missing.byTable.get(table) ?? 0 })),
      missingNumbers: missing.numbers,
      missingCustomers: missing.customers,
      missingDays: missing.days,
      missingEntries,
      entriesWithoutValues,
      unproven: unproven.length,
      loosened: kept,
      mayLackLater,
      problems,
      isComplete:
        !mayLackLater &&
        missing.byTable.size === 0 &&
        numbers.length + missingEntries + entriesWithoutValues + unproven.length + kept + problems.length === 0,
    })
  } finally {
    door.close()
  }
}

const build = (part: string, request: Request, deps: Deps): Built =>
  gather(request.database, request.copies, dirname(part), (gathered) => buildFrom(gathered, part, request, deps))

const buildLocked = (paths: ShopPaths, request: Request, deps: Deps): Result<SalvageReport, SalvageError> => {
  const built = buildAside(paths, (part) => build(part, request, deps))
  if (!built.ok) return built
  const report = { folder: paths.folder, ...built.value }
  writeFileDurably(join(paths.folder, SALVAGE_REPORT), `${JSON.stringify(report, null, 2)}\n`)
  const lines = salvageLines(report, createTranslator(report.language))
  writeFileDurably(join(paths.folder, SALVAGE_TEXT), `${lines.join('\n')}\n`)
  return ok(report)
}

/** Throws StorageError when the disk of the new folder does not let it. */
export const salvageShop = (request: Request, deps: Deps): Result<SalvageReport, SalvageError> => {
  const verdict = judgeFolder(request.folder)
  if (verdict.holdsShop) return err({ code: 'SHOP_EXISTS' })
  if (verdict.refusal) return err({ code: 'FOLDER_REFUSED', refusal: verdict.refusal })
  if (!existsSync(request.database)) return err({ code: 'MISSING' })
  try {
    makeFolder(verdict.folder)
    const paths = makeShopFolders(verdict.folder)
    const lock = takeLock(paths, deps)
    if (!lock.ok) return lock
    try {
      return buildLocked(paths, request, deps)
    } finally {
      lock.value.release()
    }
  } catch (error) {
    throw asStorageError(error)
  }
}
