import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { StaffId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { TicketListItem } from '#shared/tickets/tickets.schema.ts'
import { ageCell, type CellWords, caseSentence, promiseCell } from './case-cells.ts'

const TIME_ZONE = 'Asia/Yerevan'
const words: CellWords = {
  t: createTranslator('hy'),
  format: createFormat({ locale: 'hy', timeZone: TIME_ZONE, currency: 'AMD' }),
  timeZone: TIME_ZONE,
  // Thursday, 14 May 2026, 09:40 in Yerevan.
  now: Instant.parse('2026-05-14T05:40:00.000Z'),
}

const due = (day: string | null, time: string | null = null, status: TicketListItem['status'] = 'new') =>
  promiseCell(
    {
      dueOn: day === null ? null : LocalDate.parse(day),
      dueTime: time === null ? null : LocalTime.parse(time),
      status,
    },
    words,
  )

test.each([
  ['2026-05-12', null, 'late', 'ուշացած 2 օր'],
  ['2026-05-14', '09:00', 'late', 'ուշացած, 09:00'],
  ['2026-05-14', '17:00', 'due', 'այսօր 17:00'],
  ['2026-05-14', null, 'due', 'այսօր'],
  ['2026-05-15', null, 'plain', 'վաղը'],
  ['2026-05-16', '12:00', 'plain', 'շբ 12:00'],
  ['2026-05-28', null, 'plain', '28 մայիսի'],
] as const)('a promise for %s %s is %s: «%s»', (day, time, look, text) => {
  expect(due(day, time)).toEqual({ look, text })
})

test('an open case without a promise says so, a closed one needs none', () => {
  expect(due(null)).toEqual({ look: 'none', text: 'Խոստում չկա' })
  expect(due(null, null, 'closed')).toEqual({ look: 'none', text: '' })
})

test('the age counts the shop’s days; a closed case shows its last day', () => {
  const at = (text: string) => Instant.parse(text)
  expect(ageCell({ createdAt: at('2026-05-13T20:30:00.000Z'), closedAt: null }, words)).toBe('այսօր')
  expect(ageCell({ createdAt: at('2026-05-11T08:40:00.000Z'), closedAt: null }, words)).toBe('3 օր')
  expect(ageCell({ createdAt: at('2026-05-01T08:40:00.000Z'), closedAt: at('2026-05-12T08:00:00.000Z') }, words)).toBe(
    '12.05',
  )
})

test('the row is heard as one sentence', () => {
  const ticket: TicketListItem = {
    id: TicketId.parse('00000000-0000-7000-8000-000000000001'),
    number: '2026-00412',
    customer: null,
    title: 'Ձախ կոշիկի տակացուն պոկվել է',
    kind: 'complaint',
    status: 'waiting_repair',
    channel: 'counter',
    reasonId: null,
    priority: 'normal',
    assignee: { id: StaffId.parse('00000000-0000-7000-8000-000000000002'), name: 'Մարիամ' },
    dueOn: LocalDate.parse('2026-05-14'),
    dueTime: LocalTime.parse('10:00'),
    createdAt: Instant.parse('2026-05-11T08:40:00.000Z'),
    closedAt: null,
    lastEventAt: Instant.parse('2026-05-14T05:20:00.000Z'),
  }
  expect(caseSentence(ticket, words)).toBe(
    '2026-00412, Անանուն հաճախորդ, Ձախ կոշիկի տակացուն պոկվել է, Վերանորոգվում է, այսօր 10:00, Մարիամ, 3 օր',
  )
})
