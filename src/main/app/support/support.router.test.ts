import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { createLog } from '#main/platform/log.ts'
import { noDialogs } from '#main/platform/ports.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { Amount } from '#shared/kernel/money.ts'
import { findMarks, type Mark, makeMarks } from '#tests/support/marks.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { checkShop } from './check-shop.ts'
import { createSupportRouter } from './support.router.ts'

const context = { session: { staffId: null } }
const MARKS = makeMarks(50)

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const fill = (shop: ReturnType<typeof openTestShop>): void => {
  const actor = ownerOf(shop)
  const { customers, tickets, compensations, settings, staff } = shop.services
  must(settings.update(actor, { shopName: 'Traceling Shop', shopAddress: 'Traceling 1', listPrinter: 'Traceling Jet' }))
  must(staff.create(actor, { name: 'Traceling Clerk', role: 'clerk' }))
  for (const { name, phone, email, story } of MARKS) {
    const contacts = [
      { kind: 'phone' as const, raw: phone },
      { kind: 'email' as const, raw: email },
    ]
    const customer = must(customers.create(actor, { fullName: name, contacts, note: story }))
    const ticket = must(tickets.create(actor, { kind: 'complaint', description: story, customerId: customer.id }))
    const amount = Amount.parse(7_654_300)
    must(compensations.create(actor, { ticketId: ticket.id, kind: 'refund', method: 'cash', amount }))
  }
}

/** Of a version that wrote down more than it should have. */
const writeOldLog = (folder: string, { name, phone, story }: Mark): void => {
  mkdirSync(folder, { recursive: true })
  const lines = [
    { at: '2026-05-14T05:40:00.000Z', program: 'window', level: 'error', id: 'abcdef12', where: 'tickets.create' },
    { at: '2026-05-14T05:41:00.000Z', program: name, event: `saved ${name}`, customer: phone, rows: 12 },
    {
      at: '2026-05-14T05:42:00.000Z',
      program: 'window',
      where: story,
      error: { name, code: 'SQLITE_BUSY', message: `no row of ${name}`, frames: [`at ${name} (x.cjs:1:2)`, story] },
    },
  ]
  writeFileSync(join(folder, 'khostum.log'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"at":"${name}`)
}

const openSupport = (folder?: string) => {
  const userData = tempFolder()
  const deps = newShopDeps()
  const target = join(tempFolder(), 'report.txt')
  const keeper = createShopKeeper({
    ...deps,
    userData,
    home: tempFolder(),
    version: '1.2.3',
    demo: false,
    remembers: false,
    bus: createEventBus(),
    log: createLog({ folder: () => keeper.logs(), now: systemClock, program: 'test' }),
  })
  const shop = folder ? undefined : openTestShop(makeShop(deps), deps)
  if (shop) keeper.take(shop)
  const router = createSupportRouter({
    keeper,
    dialogs: { ...noDialogs, chooseSaveTarget: async () => target },
    tokens: createFileTokens(newUuid),
    checkShop: async (request) => {
      const steps = checkShop(request)
      let step = steps.next()
      while (!step.done) step = steps.next()
      return step.value
    },
    now: systemClock,
    newUuid,
  })
  return { keeper, router, shop, target, userData, read: () => call(router.read, undefined, { context }) }
}

test('a report tells versions, counts, checks, settings and the last lines of the log, and leaves fifty customers out', async () => {
  const { shop, read, router, target } = openSupport()
  if (!shop) throw new Error('no shop')
  fill(shop)
  const [mark] = MARKS
  if (mark) writeOldLog(shop.paths.logs, mark)

  const report = await read()
  const saved = await call(router.toFile, { id: report.id }, { context })

  expect(saved).toMatchObject({ name: 'report.txt' })
  expect(readFileSync(target, 'utf8')).toBe(report.text)
  expect(findMarks([join(target, '..')])).toEqual([])
  for (const named of ['Մանուշակ', 'Անի', 'Clerk', 'Jet', '76543', shop.paths.folder]) {
    expect(report.text).not.toContain(named)
  }
  for (const told of ['Khostum: 1.2.3', 'state: open', 'customer: 50', 'ticket: 50', 'staff: 2', 'integrity: 0']) {
    expect(report.text).toContain(told)
  }
  expect(report.text).toContain('abcdef12 tickets.create')
  expect(report.text).toContain('SQLITE_BUSY')
  expect(report.text).toContain('ownListPrinter: yes')
})

test.each(['hy', 'ru', 'en'] as const)('a report is written in %s', async (language) => {
  const { shop, read } = openSupport()
  if (!shop) throw new Error('no shop')
  must(shop.services.settings.update(ownerOf(shop), { language }))
  const t = createTranslator(language)

  const { text } = await read()

  for (const part of ['support.title', 'support.nobody', 'support.computer', 'support.log'] as const) {
    expect(text).toContain(t(part))
  }
})

test('where the shop does not open there is a report all the same', async () => {
  const folder = makeShop()
  truncateSync(join(folder, 'khostum.db'), 5_000)
  const { keeper, read } = openSupport(folder)
  await keeper.locate(folder)

  const { text } = await read()

  expect(text).toContain('state: damaged')
  expect(text).not.toContain(folder)
})

test('only the report that was read last is saved', async () => {
  const { read, router } = openSupport()
  const { id } = await read()
  await read()

  await expect(call(router.toFile, { id }, { context })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
