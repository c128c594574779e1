/** A restore on trial: the copy becomes a shop in a folder of its own, is opened and asked, and goes again. */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { readFacts } from '#main/platform/snapshot/copy-facts.ts'
import { isIntact } from '#main/platform/snapshot/list-snapshots.ts'
import type { CopyPlace, Proof } from '#shared/copies/copies.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type OpenShopDeps, openShop } from '../open-shop.ts'
import { restoreShop } from '../restore-shop.ts'
import { type Answers, askRestored, differsInRows } from './ask-restored.ts'

export type ProofRequest = {
  path: string
  place: CopyPlace
  /** Made, and removed whatever happens. */
  scratch: string
  at: Instant
  machineTimeZone: string
}

const nothing = { rows: 0, cases: 0, customers: 0, openFollowUps: 0 }

type Outcome = Answers & Pick<Proof, 'rows'>

const failed = (problem: Proof['problem']): Outcome => ({ ...nothing, problem })

const depsOf = ({ at, machineTimeZone }: ProofRequest): OpenShopDeps => ({
  device: { uuid: newUuid(), name: 'drill' },
  program: 'Khostum',
  now: () => at,
  newUuid,
  machineTimeZone,
  // What goes wrong is the outcome of the trial, and told as such.
  log: { error: () => '', note: () => {} },
})

const prove = async (request: ProofRequest): Promise<Outcome> => {
  const { path, scratch } = request
  if (!existsSync(path)) return failed('missing')
  if (!isIntact(path)) return failed('damaged')
  const deps = depsOf(request)
  const facts = readFacts(path)
  const restored = restoreShop(path, join(scratch, 'shop'), deps)
  if (!restored.ok) return failed(restored.error.code === 'DAMAGED' ? 'damaged' : 'refused')
  const { paths, rows } = restored.value
  if (facts && differsInRows(paths.database, facts)) return failed('rows')
  const opened = openShop(paths.folder, deps)
  if (!opened.ok) return failed('refused')
  try {
    return { ...askRestored(opened.value, facts), rows: facts?.rows ?? rows }
  } finally {
    await opened.value.close({ copy: false })
  }
}

/** The outcome is a fact about the copy; only a disk that did not let it be tried is none. */
export const proveCopy = async (request: ProofRequest): Promise<Proof> => {
  const { path, place, scratch, at } = request
  const proof = { at, name: basename(path), place }
  try {
    rmSync(scratch, { recursive: true, force: true })
    return { ...proof, ...(await prove(request)) }
  } catch (error) {
    const known = asStorageError(error)
    if (!(known instanceof StorageError)) throw error
    return { ...proof, ...failed(known.code === 'DAMAGED' ? 'damaged' : 'disk') }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
