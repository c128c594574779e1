/** A copy or a trial that nobody wants to wait for any more, in real threads: stopped at each of its steps, it leaves nothing. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createWorkerPool } from '#main/platform/worker/worker-pool.ts'
import type { CopyStep } from '#shared/copies/copies.schema.ts'
import { openWithCopies } from '#tests/support/shop-with-copies.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { inProject } from '#tools/project.ts'
import type { AppJobs } from '../jobs.ts'
import { createCopyJobsInWorker } from './copy-jobs-in-worker.ts'

const pool = createWorkerPool<AppJobs>(inProject('src/main/worker.ts'))
afterAll(() => pool.close())

const openInThreads = () =>
  openWithCopies({
    copy: (request, waiting) => pool.finish('snapshot', request, waiting),
    copyJobs: createCopyJobsInWorker(pool),
  })

type Work = (waiting: { signal: AbortSignal; onProgress: (step: CopyStep) => void }) => Promise<unknown>

/** Stops at the first sign of a step. */
const stopAt = async (step: CopyStep['step'], work: Work): Promise<void> => {
  const stop = new AbortController()
  const onProgress = (told: CopyStep) => told.step === step && stop.abort()
  await expect(work({ signal: stop.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' })
}

test('a copy stopped at any of its steps leaves nothing, and the next one is made', async () => {
  const { copies, save, shop } = openInThreads()
  save()
  const before = readdirSync(shop.paths.backups).sort()

  for (const step of ['copying', 'checking', 'reading'] as const) {
    await stopAt(step, copies.makeNow)
    // The thread clears away when it next asks; nobody waited for it.
    await expect.poll(() => readdirSync(shop.paths.backups).sort()).toEqual(before)
    expect(copies.status()).toMatchObject({ last: null, running: null })
  }

  expect(await copies.makeNow()).toEqual({ made: true, problem: null })
})

test('a copy stopped on its way to the second place is whole in the shop and nowhere half', async () => {
  const { copies, save } = openInThreads()
  const stick = tempFolder()
  await copies.setSecondPlace(stick)
  save()
  const [own = ''] = readdirSync(stick)
  const before = readdirSync(join(stick, own))

  await stopAt('carrying', copies.makeNow)

  expect(readdirSync(join(stick, own))).toEqual(before)
  expect(await copies.list()).toMatchObject([{ state: 'good', places: ['shop'] }])
  expect(await copies.makeNow()).toEqual({ made: true, problem: null })
  expect(await copies.list()).toMatchObject([{ places: ['shop', 'second'] }, { places: ['shop'] }])
})

test('a trial stopped at any of its steps leaves nothing and says nothing about the copy', async () => {
  const { copies, save, shop } = openInThreads()
  save()
  await copies.makeNow()
  const before = readdirSync(shop.paths.folder).sort()

  for (const step of ['reading', 'restoring', 'asking'] as const) {
    await stopAt(step, copies.prove)
    expect(readdirSync(shop.paths.folder).sort()).toEqual(before)
    expect(copies.status()).toMatchObject({ proven: null, failedProof: null, running: null })
  }

  expect(await copies.prove()).toMatchObject([{ problem: null }])
})
