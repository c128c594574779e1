import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readTable } from '#main/features/importing/read-table.ts'
import { createWorkerPool } from '#main/platform/worker/worker-pool.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import type { AppJobs } from './jobs.ts'
import { createReadInWorker } from './read-in-worker.ts'

const makePool = () => {
  const pool = createWorkerPool<AppJobs>(join(import.meta.dirname, '../worker.ts'))
  onTestFinished(() => pool.close())
  return pool
}

const write = (text: string): string => {
  const path = join(tempFolder(), 'people.csv')
  writeFileSync(path, text)
  return path
}

test('the thread reads what is read without one, and says what it refuses', async () => {
  const read = createReadInWorker(makePool())
  const path = write('name;phone\nԱնի;091 234567\n')

  expect(await read(path, {})).toEqual(await readTable(path, {}))
  expect(await read(write(''), {})).toEqual({ ok: false, error: { code: 'EMPTY_FILE' } })
})

test('a file that takes too much time or memory is too large', async () => {
  const pool = makePool()
  const path = write(`name,phone\n${'Անի,091 234567\n'.repeat(300_000)}`)
  const tooLarge = { ok: false, error: { code: 'FILE_TOO_LARGE' } }

  expect(await createReadInWorker(pool, { memoryMb: 512, deadlineMs: 5 })(path, {})).toEqual(tooLarge)
  expect(await createReadInWorker(pool, { memoryMb: 24, deadlineMs: 60_000 })(path, {})).toEqual(tooLarge)
})
