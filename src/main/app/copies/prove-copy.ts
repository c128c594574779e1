/** A restore on trial: the copy becomes a shop in a folder of its own, is opened and asked, and goes again. */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { type CopyFacts, readFacts } from '#main/platform/snapshot/copy-facts.ts'
import { isIntact } from '#main/platform/snapshot/list-snapshots.ts'
import { retold } from '#main/platform/worker/run-steps.ts'
import type { CopyPlace, CopyStep, Proof } from '#shared/copies/copies.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type OpenShop, type OpenShopDeps, openShop } from '../open-shop.ts'
import { restoreShopInSteps } from '../restore-shop.ts'
import { type Answers, askRestored, differsInRows } from './ask-restored.ts'

export type ProofRequest = {
  path: string
  place: CopyPlace
  /** Made, and removed whatever happens. */
  scratch: string
  at: Instant
  machineTimeZone: string
}

const INDEX_BATCH = 2_000

const nothing = { rows: 0, cases: 0, customers: 0, openFollowUps: 0 }

type Outcome = Answers & Pick<Proof, 'rows'>

const failed = (problem: Proof['problem']): Outcome => ({ ...nothing, problem })

const depsOf = ({ at, machineTimeZone }: ProofRequest): OpenShopDeps => ({
  device: { uuid: newUuid(), name: 'drill' },
  program: 'Khostum',
  now: () => at,
  newUuid,
  machineTimeZone,
  fillIndex: 'later',
  // What goes wrong is the outcome of the trial, and told as such.
  log: { error: () => '', note: () => {} },
})

const begun = (step: CopyStep['step']): CopyStep => ({ step, done: 0, total: 0 })

/** The index is made in small steps, each of which can be the last. */
async function* ask(shop: OpenShop, facts: CopyFacts | null): AsyncGenerator<CopyStep, Answers, void> {
  try {
    for (const _ of shop.services.search.fill({ staffId: null }, INDEX_BATCH)) yield begun('asking')
    return yield* askRestored(shop, facts)
  } finally {
    await shop.close({ copy: false })
  }
}

async function* prove(request: ProofRequest): AsyncGenerator<CopyStep, Outcome, void> {
  const { path, scratch } = request
  if (!existsSync(path)) return failed('missing')
  yield begun('reading')
  if (!isIntact(path)) return failed('damaged')
  const deps = depsOf(request)
  const facts = readFacts(path)
  const total = facts?.rows ?? 0
  yield begun('restoring')
  const restored = yield* retold(restoreShopInSteps(path, join(scratch, 'shop'), deps), (done): CopyStep => {
    return { step: 'restoring', done: Math.min(done, total), total }
  })
  if (!restored.ok) return failed(restored.error.code === 'DAMAGED' ? 'damaged' : 'refused')
  const { paths, rows } = restored.value
  yield begun('asking')
  if (facts && differsInRows(paths.database, facts)) return failed('rows')
  const opened = openShop(paths.folder, deps)
  if (!opened.ok) return failed('refused')
  return { ...(yield* ask(opened.value, facts)), rows: facts?.rows ?? rows }
}

/** The outcome is a fact about the copy; only a disk that did not let it be tried is none. Given up, nothing of it stays. */
export async function* proveInSteps(request: ProofRequest): AsyncGenerator<CopyStep, Proof, void> {
  const { path, place, scratch, at } = request
  const proof = { at, name: basename(path), place }
  try {
    rmSync(scratch, { recursive: true, force: true })
    return { ...proof, ...(yield* prove(request)) }
  } catch (error) {
    const known = asStorageError(error)
    if (!(known instanceof StorageError)) throw error
    return { ...proof, ...failed(known.code === 'DAMAGED' ? 'damaged' : 'disk') }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
