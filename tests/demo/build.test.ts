import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type OpenShop, openShop } from '#main/app/open-shop.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { Instant, instantOf } from '#shared/kernel/instant.ts'
import { addDays, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { newDevice, newShopDeps, rememberingLog } from '#tests/support/new-shop.ts'
import { openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { buildDemoShop } from '#tools/demo/build.ts'
import { ensureDemoShop } from '#tools/demo/ensure-demo.ts'
import { createPlan } from '#tools/demo/plan.ts'
import { replay } from './replay.ts'

// Every act is a durable write of its own: a shop of a hundred cases waits for the disk some hundred times.
const SLOW = 180_000
const today = LocalDate.parse('2026-05-14')
const until = Instant.parse('2026-05-14T05:56:00.000Z')
const plan = createPlan({ seed: 1, today, customers: 60, cases: 100 })
const lived = replay(plan)
const device = newDevice()

const build = async (of = plan): Promise<string> => {
  const folder = join(tempFolder(), 'shop')
  await buildDemoShop({ plan: of, seed: 1, folder, device, until, log: rememberingLog() })
  return folder
}

const openIt = (folder: string): OpenShop => openTestShop(folder, newShopDeps({ device, now: () => until }))

const rowsOf = ({ door }: OpenShop): string => {
  const tables = [
    'staff',
    'reason',
    'customer',
    'contact',
    'ticket',
    'ticket_event',
    'follow_up',
    'compensation',
    'change_log',
  ]
  return JSON.stringify(tables.map((table) => door.read.allRaw(`SELECT * FROM ${table} ORDER BY id`)))
}

test('the services take every act of the plan, and end where the plan ends', { timeout: SLOW }, async () => {
  const shop = openIt(await build())
  const { services } = shop

  expect(services.settings.get()).toMatchObject({ shopName: '«Կրունկ»', shopPhone: '010 52-34-00', closedWeekdays: [] })
  expect(services.staff.list().map(({ name }) => name)).toEqual(['Արամ', 'Նունե', 'Մարիամ', 'Սոնա', 'Գայանե'])
  expect(services.customers.count()).toBe(60)
  const open = [...lived.statuses.values()].filter((status) => status !== 'closed')
  expect(services.tickets.count({ view: 'all', sort: 'newest' }, null)).toBe(100)
  expect(services.tickets.count({ view: 'open', sort: 'newest' }, null)).toBe(open.length)

  const board = services.followUps.board(null)
  const groups = board.groups.map(({ key, count }) => [key, count])
  expect(groups.slice(0, 3)).toEqual([
    ['late', 3],
    ['today', 7],
    ['tomorrow', 3],
  ])
  expect(board.settledToday).toBe(4)
  const firstToday = board.groups[1]?.items[0]
  expect(firstToday?.customer).toMatchObject({ name: 'Անահիտ Սարգսյան', phone: '+37491234567' })
  expect(firstToday && promisePhrase(firstToday, 'hy')).toBe('զանգել նորոգման մասին')

  const kept = [...lived.money].filter(([key]) => !lived.reversed.has(key)).reduce((sum, [, { dram }]) => sum + dram, 0)
  expect(services.compensations.totals({}).total.amount).toBe(kept * 100)
  const noted = shop.door.read.allRaw<{ title: string }>('SELECT title FROM draft ORDER BY id')
  expect(noted.map(({ title }) => title.slice(0, 13))).toEqual(['Հարցնում է՝ Գ', 'Պայուսակի գոտ'])
})

test('is the same shop each time', { timeout: SLOW }, async () => {
  const tiny = createPlan({ seed: 1, today, customers: 40, cases: 60 })
  const [one, other] = [await build(tiny), await build(tiny)].map(openIt)
  expect(one && other && rowsOf(one) === rowsOf(other)).toBe(true)
})

test('history is dated by the plan, nothing later than now', { timeout: SLOW }, async () => {
  const { door, services } = openIt(await build())
  const [range] = door.read.allRaw<{ first: string; last: string }>(
    'SELECT min(created_at) AS first, max(created_at) AS last FROM ticket_event',
  )
  expect(range?.first.slice(0, 10)).toBe(plan.steps.find(({ act }) => act.do === 'open')?.at.slice(0, 10))
  expect(range && range.last <= until).toBe(true)
  const next = services.tickets.create({ staffId: 1 }, { kind: 'question', description: 'Մինչև քանի՞սն եք բաց։' })
  expect(next.ok && next.value.number).toMatch(/^2026-\d{5}$/)
})

const morning = (day: LocalDate) => () => instantOf(day, LocalTime.parse('11:00'), 'Asia/Yerevan')
const small = (userData: string, day = today) => ({ userData, now: morning(day), customers: 40, cases: 60 })

test('is made once a day, and never while somebody works in it', { timeout: SLOW }, async () => {
  const userData = join(tempFolder(), 'demo')
  expect(await ensureDemoShop(small(userData))).toBe('built')
  expect(await ensureDemoShop(small(userData))).toBe('kept')

  const opened = openShop(join(userData, 'shop'), newShopDeps())
  expect(opened.ok).toBe(true)
  expect(await ensureDemoShop(small(userData, addDays(today, 1)))).toBe('in_use')
  if (opened.ok) await opened.value.close({ copy: false })

  expect(await ensureDemoShop(small(userData, addDays(today, 1)))).toBe('built')
  expect(existsSync(join(userData, 'shop.new'))).toBe(false)
})

test('a shop that the demonstration did not make is left alone', async () => {
  const userData = tempFolder()
  mkdirSync(join(userData, 'shop'))
  writeFileSync(join(userData, 'shop', 'khostum.db'), 'not ours')
  expect(await ensureDemoShop(small(userData))).toBe('kept')
  expect(existsSync(join(userData, 'shop', 'khostum.db'))).toBe(true)
})
