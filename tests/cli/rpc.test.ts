import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { khostum, startRpc } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('rpc answers line by line in order of arrival and ends with its input', async () => {
  const userData = tempFolder()
  const folder = makeShop(newShopDeps({ device: loadDevice(userData, newUuid) }))
  const requests = [
    { id: 1, call: 'tickets.create', input: { kind: 'complaint', description: 'Կոշիկը\u2028պոկվել է' } },
    'no JSON',
    { id: 'two', call: 'nothing.here' },
    { id: 3, call: 'tickets.create', input: { kind: 'complaint' } },
    { id: 4, call: 'tickets.constructor' },
    { id: 5, call: 'tickets' },
    { call: 'staff.current' },
    { id: 7 },
    [],
    { id: 8, call: 'shop.status' },
  ]
  const input = requests.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n')

  const { code, out, error } = await khostum(['rpc', '--shop', folder], { input, userData })

  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(lines(out)).toMatchObject([
    { id: 1, ok: { number: '2026-00001', channel: 'counter', customer: null, assignee: { name: 'Անի Պետրոսյան' } } },
    { id: null, error: { code: 'PARSE_ERROR' } },
    { id: 'two', error: { code: 'NOT_FOUND' } },
    { id: 3, error: { code: 'BAD_REQUEST', data: { issues: [{ path: ['description'] }] } } },
    { id: 4, error: { code: 'NOT_FOUND' } },
    { id: 5, error: { code: 'NOT_FOUND' } },
    { id: null, ok: { name: 'Անի Պետրոսյան', role: 'owner' } },
    { id: 7, error: { code: 'BAD_REQUEST' } },
    { id: null, error: { code: 'BAD_REQUEST' } },
    { id: 8, ok: { state: 'open', folder } },
  ])
  const opened = openTestShop(folder)
  expect(opened.door.read.allRaw('SELECT description FROM ticket')).toEqual([{ description: 'Կոշիկը\u2028պոկվել է' }])
  expect(opened.isCopyDue).toBe(false)
  expect(readdirSync(opened.paths.backups)).toContainEqual(expect.stringMatching(/\.db$/))
})

test('rpc tells of changes as events, also of those that come after', async () => {
  const folder = makeShop()
  const rpc = startRpc(folder, tempFolder())
  rpc.send({ id: 'w', call: 'changes.watch' })
  rpc.send({ id: 1, call: 'tickets.create', input: { kind: 'praise', description: 'Շնորհակալություն' } })
  rpc.end()

  expect(await rpc.closed).toBe(0)
  expect(rpc.replies).toMatchObject([
    { id: 1, ok: { kind: 'praise' } },
    { id: 'w', event: { tables: expect.arrayContaining(['ticket', 'ticket_event']) } },
    { id: 'w', ok: null },
  ])
})

test('rpc that is asked to end closes the shop in order', async () => {
  const folder = makeShop()
  const rpc = startRpc(folder, tempFolder())
  const answered = new Promise((resolve) => rpc.onReply(resolve))
  rpc.send({ id: 1, call: 'tickets.create', input: { kind: 'praise', description: 'Լավ' } })
  await answered
  rpc.stop()

  expect(await rpc.closed).toBe(0)
  expect(openTestShop(folder).isCopyDue).toBe(false)
})

test('rpc acts in a person’s name, with that person’s rights and PIN', { timeout: 60_000 }, async () => {
  const userData = tempFolder()
  const folder = makeShop(newShopDeps({ device: loadDevice(userData, newUuid) }))
  const setUp = [
    { id: 1, call: 'staff.create', input: { name: 'Սոնա', role: 'clerk' } },
    { id: 2, call: 'staff.list' },
  ]
  const input = (requests: readonly unknown[]) => requests.map((each) => JSON.stringify(each)).join('\n')
  const asSona = ['rpc', '--shop', folder, '--as', 'սոնա']
  const [created] = lines((await khostum(['rpc', '--shop', folder], { input: input(setUp), userData })).out)
  expect(created).toMatchObject({ ok: { name: 'Սոնա', hasPin: false } })
  const id = created?.ok && Reflect.get(Object(created.ok), 'id')

  const calls = [
    { id: 1, call: 'staff.setPin', input: { id, pin: '2580' } },
    { id: 2, call: 'staff.create', input: { name: 'Նունե', role: 'owner' } },
    { id: 3, call: 'staff.setPin', input: { id, pin: null } },
    { id: 4, call: 'staff.confirm', input: { pin: '2580' } },
    { id: 5, call: 'staff.setPin', input: { id, pin: '1470' } },
  ]
  const asked = await khostum(asSona, { input: input(calls), userData })
  expect(lines(asked.out)).toMatchObject([
    { id: 1, ok: { hasPin: true } },
    { id: 2, error: { code: 'FORBIDDEN', data: { roles: ['owner'] } } },
    { id: 3, error: { code: 'CONFIRM_PIN' } },
    { id: 4, ok: {} },
    { id: 5, ok: { hasPin: true } },
  ])

  expect(await khostum(asSona, { userData })).toMatchObject({ code: 1, out: '' })
  expect(await khostum([...asSona, '--pin-env', 'SONA'], { userData, env: { SONA: '2580' } })).toMatchObject({
    code: 1,
  })
  const entered = await khostum([...asSona, '--pin-env', 'SONA'], {
    userData,
    env: { SONA: '1470' },
    input: input([{ id: 1, call: 'staff.current' }]),
  })
  expect(lines(entered.out)).toMatchObject([{ id: 1, ok: { name: 'Սոնա' } }])
  expect(await khostum(['rpc', '--shop', folder, '--as', 'Ոչ ոք'], { userData })).toMatchObject({ code: 1, out: '' })
})
