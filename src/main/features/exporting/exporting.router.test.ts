import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppJobs } from '#main/app/jobs.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { createWorkerPool } from '#main/platform/worker/worker-pool.ts'
import type { ExportEvent, Selection } from '#shared/exporting/exporting.schema.ts'
import { FileToken } from '#shared/files/files.contract.ts'
import { type ExportShop, openExportShop } from '#tests/support/export-shop.ts'
import { createExportingRouter } from './exporting.router.ts'
import { createExportingService } from './exporting.service.ts'

let shop: ExportShop
beforeEach(() => {
  shop = openExportShop()
})
afterEach(() => shop.close())

const tokens = createFileTokens(newUuid)
const context = { session: { staffId: null } }
const targetIn = (folder: string, name: string) => tokens.issue(join(folder, name))

const run = (
  target: FileToken,
  more: { selection?: Selection; format?: 'xlsx' | 'csv' } = {},
  signal?: AbortSignal,
  router = createExportingRouter(() => shop.services.exporting, tokens),
) => call(router.run, { selection: { what: 'cases' }, format: 'csv', ...more, target }, { context, signal })

const readAll = async (events: AsyncIterable<ExportEvent>): Promise<ExportEvent[]> => {
  const all: ExportEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

test('tells its progress, then the result with the name of the file', async () => {
  shop.newCase()
  const events = await readAll(await run(targetIn(shop.folder, 'ա.csv')))
  expect(events).toEqual([
    { state: 'running', done: 0, total: 1 },
    { state: 'running', done: 1, total: 1 },
    { state: 'done', rows: 1, sums: { compensated: 0 }, cutCells: 0, name: 'ա.csv' },
  ])
})

test('a separator that nobody named is the one of the settings', async () => {
  shop.services.settings.update(shop.owner.actor, { csvSeparator: ',' })
  await readAll(await run(targetIn(shop.folder, 'a.csv')))
  expect(readFileSync(join(shop.folder, 'a.csv'), 'utf8')).toContain('Դիմումի համար,')
})

test('an unknown token is refused by name', async () => {
  await expect(run(FileToken.parse(newUuid())).then(readAll)).rejects.toMatchObject({ code: 'UNKNOWN_TARGET' })
})

test('a target that can not be written is refused by name, with the reason', async () => {
  await expect(run(targetIn(join(shop.folder, 'none'), 'a.csv')).then(readAll)).rejects.toMatchObject({
    code: 'TARGET_REFUSED',
    data: { reason: 'MISSING' },
    defined: true,
  })
})

test('wrong input is refused before anything happens', async () => {
  const target = targetIn(shop.folder, 'a.csv')
  const wrong = { what: 'cases', from: '2026-02-30' } as unknown as Selection
  await expect(run(target, { selection: wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(readdirSync(shop.folder).some((name) => name.startsWith('a.csv'))).toBe(false)
})

test('leaving the events leaves nothing of the file', async () => {
  for (let index = 0; index < 3; index += 1) shop.newCase()
  for await (const event of await run(targetIn(shop.folder, 'a.xlsx'), { format: 'xlsx' })) {
    expect(event.state).toBe('running')
    expect(existsSync(join(shop.folder, 'a.xlsx.part'))).toBe(true)
    break
  }
  expect(readdirSync(shop.folder).filter((name) => name.startsWith('a.xlsx'))).toEqual([])
})

test('in a worker the same comes out, and cancelling there leaves nothing either', async () => {
  const customer = shop.newCustomer()
  const ticket = shop.newCase({ customerId: customer.id })
  shop.pay(ticket.id, 'refund', 'cash', 3_200_000)
  const pool = createWorkerPool<AppJobs>(fileURLToPath(new URL('../../worker.ts', import.meta.url)))
  const exporting = createExportingService({
    database: shop.path,
    now: shop.clock.now,
    settings: shop.services.settings,
    runExport: (request, signal) => pool.run('export', request, { signal }),
    countRows: (request, signal) => pool.finish('countExport', request, { signal }),
  })
  const router = createExportingRouter(() => exporting, tokens)
  try {
    const selection: Selection = { what: 'accountant' }
    const here = await readAll(await run(targetIn(shop.folder, 'here.csv'), { selection }))
    const there = await readAll(await run(targetIn(shop.folder, 'there.csv'), { selection }, undefined, router))
    const named = (events: ExportEvent[]) => events.map((event) => ('name' in event ? { ...event, name: '' } : event))
    expect(named(there)).toEqual(named(here))
    expect(readFileSync(join(shop.folder, 'there.csv'))).toEqual(readFileSync(join(shop.folder, 'here.csv')))

    const cancel = new AbortController()
    const target = targetIn(shop.folder, 'cancelled.xlsx')
    const events = await run(target, { selection, format: 'xlsx' }, cancel.signal, router)
    await expect(
      (async () => {
        for await (const _ of events) cancel.abort()
      })(),
    ).rejects.toThrow()
    // The worker is told to stop; its last words come after ours.
    await expect
      .poll(() => readdirSync(shop.folder).filter((name) => name.startsWith(basename('cancelled.xlsx'))))
      .toEqual([])
  } finally {
    await pool.close()
  }
})
