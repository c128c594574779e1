import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { saveCase, startKeeper } from '#tests/support/test-keeper.ts'
import { type CloseLimits, carryAtClose } from './carry-at-close.ts'
import { type CopyJobs, copyJobsHere } from './copy-jobs.ts'

/** The names of the copies in the folder that the shop has on the stick. */
const onStick = (stick: string): string[] =>
  readdirSync(stick).flatMap((own) => listCopies(join(stick, own)).map(({ name }) => name))

/** What a share that went away does to whoever asks it. */
const hanging: CopyJobs = { ...copyJobsHere, carry: () => new Promise(() => {}) }

test('the copy that closing makes is in the second place when the shop is closed', async () => {
  const stick = tempFolder()
  const { keeper } = startKeeper()
  await keeper.copies().setSecondPlace(stick)
  saveCase(keeper, 'Կոշիկ')

  await keeper.close()

  const [newest] = listCopies(shopPaths(keeper.folder()).backups)
  expect(newest?.facts?.reason).toBe('close')
  expect(onStick(stick)).toEqual([newest?.name])
})

test('a stick that is not there keeps no shop from closing, and gets the copy after the next start', async () => {
  const stick = join(tempFolder(), 'stick')
  const first = startKeeper()
  renameSync(tempFolder(), stick)
  await first.keeper.copies().setSecondPlace(stick)
  renameSync(stick, `${stick}-away`)
  saveCase(first.keeper, 'Կոշիկ')

  await first.keeper.close()

  expect(existsSync(stick)).toBe(false)
  renameSync(`${stick}-away`, stick)
  const second = startKeeper(first.userData)
  await second.keeper.tickCopies()
  expect(onStick(stick)).toHaveLength(1)
})

test('a share that does not answer is given up, with the shop free before that, and gets the copy after the next start', async () => {
  const share = tempFolder()
  const first = startKeeper(undefined, { copyJobs: hanging, closeLimits: { silentMs: 300, wholeMs: 60_000 } })
  await first.keeper.copies().setSecondPlace(share)
  saveCase(first.keeper, 'Կոշիկ')
  const { lock, backups } = shopPaths(first.keeper.folder())

  const closed = first.keeper.close()
  await expect.poll(() => existsSync(`${lock}.json`)).toBe(false)
  await closed

  expect(listCopies(backups)).toHaveLength(1)
  expect(onStick(share)).toEqual([])
  const second = startKeeper(first.userData)
  await second.keeper.tickCopies()
  expect(onStick(share)).toHaveLength(1)
})

test('a share that goes on answering, but too slowly, is given up too', async () => {
  const limits: CloseLimits = { silentMs: 60_000, wholeMs: 200 }
  const told: AbortSignal[] = []
  const slow: Parameters<typeof carryAtClose>[0] = {
    isBehind: () => true,
    carry: ({ signal, onProgress } = {}) =>
      new Promise((resolve) => {
        if (signal) told.push(signal)
        const step = setInterval(() => onProgress?.({ done: 1, total: 1_000_000 }), 20)
        signal?.addEventListener('abort', () => {
          clearInterval(step)
          resolve('MISSING')
        })
      }),
  }

  expect(await carryAtClose(slow, limits)).toBe('later')
  expect(told.map(({ aborted }) => aborted)).toEqual([true])
})

test('a copy on its way is waited for, and the closing copy follows it', async () => {
  let carried = 0
  const second: Parameters<typeof carryAtClose>[0] = {
    isBehind: () => carried < 2,
    carry: async () => {
      carried += 1
      return null
    },
  }

  expect(await carryAtClose(second, { silentMs: 60_000, wholeMs: 60_000 })).toBe('carried')
  expect(carried).toBe(2)
})
