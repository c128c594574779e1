import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { FollowUpListDocument, FollowUpSelection } from '#shared/printing/printing.schema.ts'
import { openPaperShop, type PaperShop } from '#tests/support/paper-shop.ts'
import { expectOk } from '#tests/support/test-shop.ts'

const TODAY = LocalDate.parse('2026-05-14')

let shop: PaperShop
beforeEach(() => {
  shop = openPaperShop()
})
afterEach(() => shop.close())

const list = async (selection: Partial<FollowUpSelection> = {}): Promise<FollowUpListDocument> => {
  const document = expectOk(
    await shop.printing.document(shop.clerk.actor, { what: 'follow_ups', to: TODAY, ...selection }),
  )
  if (document.kind !== 'follow_up_list') throw new Error(document.kind)
  return document
}
const rowsOf = (document: FollowUpListDocument) => document.groups.flatMap((group) => group.rows)

test('late ones come first, then today by the hour; the numbers run through', async () => {
  shop.addPromise({ name: 'Կարեն', on: '2026-05-14', at: '18:30' })
  shop.addPromise({ name: 'Անահիտ', on: '2026-05-14', at: '09:30' })
  shop.addPromise({ name: 'Տիգրան', on: '2026-05-11' })
  shop.addPromise({ name: 'Մերի', on: '2026-05-14' })
  shop.addPromise({ name: 'Վաղվա', on: '2026-05-15' })

  const { groups, filter, facts } = await list()

  expect(
    groups.map(({ head, rows }) => [
      head,
      rows.map(({ position, name, due, dueDay }) => [position, name, due, dueDay]),
    ]),
  ).toEqual([
    [
      'Ուշացած, 2',
      [
        [1, 'Տիգրան', '3 օր', '11.05'],
        [2, 'Անահիտ', '09:30', ''],
      ],
    ],
    [
      'Այսօր, 2',
      [
        [3, 'Կարեն', '18:30', ''],
        [4, 'Մերի', '14.05', ''],
      ],
    ],
  ])
  expect(filter).toBe('Ուշացած և այսօր, հինգշաբթի, 14 մայիսի 2026 թ.')
  expect(facts).toEqual(['4 խոստում, ուշացած՝ 2', 'Տպել է՝ Մարիամ, 14.05.2026 10:00'])
})

test('a row says whom to call, under which number, what was promised and where it is written down', async () => {
  const ticket = shop.addPromise({ name: 'Անահիտ Սարգսյան', phone: '+374 91 234567', on: '2026-05-14', at: '12:00' })

  expect(rowsOf(await list())).toMatchObject([
    {
      phone: '091 23-45-67',
      name: 'Անահիտ Սարգսյան',
      promise: 'Զանգել նորոգման մասին',
      ticket: `${ticket.number}, Մարիամ`,
    },
  ])
})

test('nobody is left out: somebody without a name, without a phone, and a walk-in', async () => {
  shop.addPromise({ phone: '077410822', on: '2026-05-14', at: '11:00' })
  shop.addPromise({ name: 'Գոհար', on: '2026-05-14', at: '12:00' })
  shop.addPromise({ on: '2026-05-14', at: '13:00' })

  expect(rowsOf(await list()).map(({ phone, name }) => [phone, name])).toEqual([
    ['077 41-08-22', ''],
    ['', 'Գոհար'],
    ['', 'Անանուն հաճախորդ'],
  ])
})

describe('other days', () => {
  beforeEach(() => {
    shop.addPromise({ name: 'Երեկվա', on: '2026-05-13' })
    shop.addPromise({ name: 'Այսօրվա', on: '2026-05-14' })
    shop.addPromise({ name: 'Ուրբաթի', on: '2026-05-15' })
  })

  test('days are called by name where the list reaches beyond today: the paper is read later', async () => {
    const document = await list({ to: LocalDate.parse('2026-05-15') })

    expect(document.groups.map(({ head }) => head)).toEqual([
      'Ուշացած, 1',
      'Հինգշաբթի, 14 մայիսի, 1',
      'Ուրբաթ, 15 մայիսի, 1',
    ])
    expect(document.filter).toBe('Ուշացած և մինչև 15 մայիսի 2026 թ. ներառյալ')
  })

  test('one day alone, and a range, leave the late ones out', async () => {
    const day = await list({ from: LocalDate.parse('2026-05-15'), to: LocalDate.parse('2026-05-15') })
    expect(rowsOf(day).map(({ name }) => name)).toEqual(['Ուրբաթի'])
    expect(day.filter).toBe('Ուրբաթ, 15 մայիսի 2026 թ.')

    const range = await list({ from: TODAY, to: LocalDate.parse('2026-05-15') })
    expect(rowsOf(range).map(({ name }) => name)).toEqual(['Այսօրվա', 'Ուրբաթի'])
    expect(range.filter).toBe('14.05.2026 – 15.05.2026')
  })

  test('one person’s list says whose it is', async () => {
    const mine = await list({ assigneeId: shop.owner.id })
    expect(mine.filter).toContain('Պատասխանատու՝ Արամ')
    expect(rowsOf(mine)).toEqual([])
    expect(rowsOf(await list({ assigneeId: shop.clerk.id }))).toHaveLength(2)
  })
})

test('markup, quotes and pattern signs in what people typed stay what they are', async () => {
  shop.addPromise({
    name: '<b>O’Hara</b> {n, plural} & «Ա»',
    about: '<img src=x onerror=alert(1)> {about}',
    on: '2026-05-14',
  })

  expect(rowsOf(await list())).toMatchObject([
    { name: '<b>O’Hara</b> {n, plural} & «Ա»', promise: 'Զանգել <img src=x onerror=alert(1)> {about} մասին' },
  ])
})

test('without rows there is a sheet that says so', async () => {
  const document = await list()

  expect(document.groups).toEqual([])
  expect(document.nothing).toBe('Այս օրերի համար անելիք չկա։ Տպելու բան չկա։')
  expect(document.facts[0]).toBe('0 խոստում, ուշացած՝ 0')
})

test.each([
  ['ru', 'Просроченные и на сегодня, четверг, 14 мая 2026 г.', '1 обещание, просрочено: 0', 'Позвонить насчёт замены'],
  ['en', 'Late and today, Thursday, 14 May 2026', '1 promise, 0 late', 'Позвонить насчёт замены'],
] as const)('the paper speaks %s where the shop does', async (language, filter, fact, promise) => {
  expectOk(shop.services.settings.update(shop.owner.actor, { language }))
  shop.addPromise({ name: 'Ольга', about: 'замены', on: '2026-05-14' })

  const document = await list()

  expect(document).toMatchObject({ language, filter })
  expect(document.facts[0]).toBe(fact)
  expect(rowsOf(document)[0]?.promise).toBe(promise)
})
