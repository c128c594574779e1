import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { localDateOf, localTimeOf } from '#shared/kernel/instant.ts'
import { addDays, diffDays, LocalDate } from '#shared/kernel/local-date.ts'
import { createPlan } from '#tools/demo/plan.ts'
import type { DemoCase } from '#tools/demo/plan.types.ts'
import { replay } from './replay.ts'

const ZONE = 'Asia/Yerevan'
const today = LocalDate.parse('2026-05-14')
const INPUT = { seed: 1, today, customers: 300, cases: 900 }
const plan = createPlan(INPUT)
const lived = replay(plan)
const cases = [...lived.cases.values()]
const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const share = (fits: (one: DemoCase) => boolean): number => cases.filter(fits).length / cases.length

test('the same seed and day give the same plan, another seed another', () => {
  expect(hashOf(createPlan(INPUT))).toBe(hashOf(plan))
  expect(hashOf(createPlan({ ...INPUT, seed: 2 }))).not.toBe(hashOf(plan))
})

test('everything that happens can happen, in this order', () => {
  expect(lived.wrong).toEqual([])
})

test.each([7, 40, 2026])('with seed %i too', (seed) => {
  const other = replay(createPlan({ ...INPUT, seed }))
  expect(other.wrong).toEqual([])
  expect(other.cases.size).toBe(900)
})

test.each(['2024-02-29', '2026-11-22', '2027-01-01', '2026-07-25'])('and when today is %s', (day) => {
  const other = replay(createPlan({ ...INPUT, today: LocalDate.parse(day) }))
  expect(other.wrong).toEqual([])
  expect(other.lastDay).toBe(day)
})

test('a smaller shop is a shop as well', () => {
  const small = replay(createPlan({ ...INPUT, customers: 60, cases: 120 }))
  expect(small.wrong).toEqual([])
  expect([small.customers.size, small.cases.size]).toEqual([60, 120])
})

test('has 300 customers and 900 cases within fourteen months', () => {
  expect([lived.customers.size, lived.cases.size]).toEqual([300, 900])
  const days = plan.steps.map(({ at }) => localDateOf(at, ZONE))
  expect(diffDays(days[0] ?? today, today)).toBeGreaterThan(410)
  expect(diffDays(days[0] ?? today, today)).toBeLessThanOrEqual(426)
  expect(days.at(-1)).toBe(today)
  expect(plan.steps.slice(-1).every(({ at }) => localTimeOf(at, ZONE) < '10:00')).toBe(true)
})

test('cases come in while the shop is open, more of them at the weekend', () => {
  const opened = plan.steps.filter(({ act }) => act.do === 'open').map(({ at }) => at)
  const hours = opened.map((at) => localTimeOf(at, ZONE))
  expect(hours.every((hour) => hour >= '10:00' && hour < '20:00')).toBe(true)
  const weekend = opened.filter((at) => [0, 6].includes(new Date(`${localDateOf(at, ZONE)}T00:00:00Z`).getUTCDay()))
  expect(weekend.length / opened.length).toBeGreaterThan(0.34)
})

test('people speak three languages in the expected shares', () => {
  expect(share(({ language }) => language === 'hy')).toBeCloseTo(0.65, 1)
  expect(share(({ language }) => language === 'ru')).toBeCloseTo(0.22, 1)
  expect(share(({ language }) => language === 'en')).toBeCloseTo(0.13, 1)
  const latin = cases.filter(({ language, text }) => language === 'hy' && !/[ա-ֆ]/u.test(text))
  expect(latin.length).toBeGreaterThan(15)
})

test('about every eighth customer stays unnamed', () => {
  expect(share(({ customer }) => customer === null)).toBeGreaterThan(0.08)
  expect(share(({ customer }) => customer === null)).toBeLessThan(0.16)
})

test('texts rarely repeat, and not among what a screen shows', () => {
  const most = (texts: string[]) => {
    const counts = new Map<string, number>()
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
    return Math.max(...counts.values())
  }
  expect(most(cases.map(({ text }) => text))).toBeLessThanOrEqual(5)
  expect(most(cases.slice(-200).map(({ text }) => text))).toBeLessThanOrEqual(2)
  expect(new Set(cases.map(({ text }) => text)).size).toBeGreaterThan(640)
})

test('no blank of a text stays open', () => {
  expect(JSON.stringify(plan.steps)).not.toMatch(/\{(?:item|Item|items|size|size2|price|price2|day|n|order)[:}]/)
  expect(JSON.stringify(plan.steps)).not.toMatch(/undefined|NaN/)
})

test('most promises were kept in time, some late, some moved or given up', () => {
  const due = new Map<string, string>()
  const outcome = { inTime: 0, late: 0, moved: 0, cancelled: 0, silent: 0 }
  for (const { at, act } of plan.steps) {
    if (act.do === 'open' && act.promise) due.set(act.promise.key, act.promise.dueOn)
    if (act.do === 'promise') due.set(act.promise.key, act.promise.dueOn)
    if (act.do === 'move') {
      due.set(act.promise, act.dueOn)
      outcome.moved += 1
    }
    if (act.do === 'cancel') outcome.cancelled += 1
    if (act.do === 'noAnswer') outcome.silent += 1
    if (act.do === 'keep' || act.do === 'reached')
      outcome[localDateOf(at, ZONE) <= (due.get(act.promise) ?? '') ? 'inTime' : 'late'] += 1
  }
  expect(outcome.inTime / (outcome.inTime + outcome.late)).toBeGreaterThan(0.75)
  expect(outcome.late).toBeGreaterThan(30)
  expect(outcome.moved).toBeGreaterThan(40)
  expect(outcome.cancelled).toBeGreaterThan(10)
  expect(outcome.silent).toBeGreaterThan(30)
})

test('money was given in every way, and a few bookings were taken back', () => {
  const kinds = new Set([...lived.money.values()].map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['discount', 'exchange', 'gift', 'refund', 'repair', 'replacement', 'store_credit'])
  expect(lived.reversed.size).toBeGreaterThanOrEqual(2)
  expect(lived.money.size).toBeGreaterThan(100)
  expect(plan.steps.some(({ act }) => act.do === 'redeem')).toBe(true)
})

test('papers for money are numbered without a gap', () => {
  const numbers = plan.steps.flatMap(({ act }) => (act.do === 'money' ? [act.money.basisNumber] : []))
  expect(numbers).toEqual(numbers.map((_, index) => `Վ-${String(index + 1).padStart(4, '0')}`))
})

test('some cases were opened again, about forty are open now, some without a promise', () => {
  const open = cases.filter(({ key }) => lived.statuses.get(key) !== 'closed')
  const promised = new Set([...lived.open.values()].map((promise) => promise.case))
  expect(lived.reopened).toBeGreaterThan(8)
  expect(open.length).toBeGreaterThan(35)
  expect(open.length).toBeLessThan(45)
  expect(open.filter(({ key }) => !promised.has(key)).length).toBe(6)
})

/** What Today shows, as in the picture of the product. */
const board = (from: number, to: number) =>
  [...lived.open.values()]
    .filter(({ dueOn }) => diffDays(today, dueOn) >= from && diffDays(today, dueOn) <= to)
    .sort((a, b) => `${a.dueOn} ${a.dueTime ?? '99'}`.localeCompare(`${b.dueOn} ${b.dueTime ?? '99'}`))

test('Today shows three late, seven due with an hour, three for tomorrow and four for this week', () => {
  expect(board(-99, -1).map(({ dueOn }) => diffDays(dueOn, today))).toEqual([3, 2, 1])
  expect(board(0, 0).map(({ dueTime }) => dueTime)).toEqual([
    '10:00',
    '11:00',
    '12:00',
    '14:00',
    '15:30',
    '17:00',
    '18:30',
  ])
  expect(board(1, 1).map(({ dueTime }) => dueTime)).toEqual(['10:00', '12:00', '16:00'])
  expect(board(2, 3)).toHaveLength(4)
  expect(board(0, 0)[0]).toMatchObject({ kind: 'call', about: 'նորոգման', assignee: 'aram' })
})

test('four promises were kept this morning', () => {
  const settled = plan.steps.filter(
    ({ at, act }) => (act.do === 'keep' || act.do === 'reached') && localDateOf(at, ZONE) === today,
  )
  expect(settled).toHaveLength(4)
})

test('Anahit has her number, her older case, her credit and her open promise', () => {
  const year = cases.filter((_, index) => {
    const step = plan.steps.filter(({ act }) => act.do === 'open')[index]
    return step && localDateOf(step.at, ZONE).startsWith('2026')
  })
  const numbers = year.flatMap(({ customer }, index) => (customer === 'anahit' ? [index + 1] : []))
  expect(numbers).toEqual([231, 412])
  expect(year).toHaveLength(430)
  expect(lived.credit.get('anahit')).toBe(4000)
  expect(lived.statuses.get(cases.filter(({ customer }) => customer === 'anahit').at(-1)?.key ?? '')).toBe(
    'waiting_repair',
  )
})

test('the money of this month holds the entries of the picture', () => {
  const start = addDays(today, -13)
  const entries = plan.steps.flatMap(({ at, act }) =>
    act.do === 'money' && act.money.key.startsWith('hero') && localDateOf(at, ZONE) >= start ? [act.money] : [],
  )
  const taken = entries.filter(({ key }) => lived.reversed.has(key)).reduce((sum, { dram }) => sum + dram, 0)
  expect(entries.reduce((sum, { dram }) => sum + dram, 0) - taken).toBe(122_300)
})
