import { expect, test } from 'vitest'
import { EventId, StaffId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import type { TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { foldCorrections } from './corrections.ts'

const idOf = (number: number) => EventId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

const entry = (number: number, body: string, corrects?: number, correctedBy?: number): TimelineEntry => ({
  id: idOf(number),
  kind: 'note',
  at: Instant.parse(`2026-05-14T06:0${number}:00.000Z`),
  actor: { id: StaffId.parse('00000000-0000-7000-8000-00000000aaaa'), name: 'Արամ' },
  body,
  details: {},
  ticket: null,
  customerId: null,
  corrects: corrects ? idOf(corrects) : null,
  correctedBy: correctedBy ? idOf(correctedBy) : null,
})

test('a correction stands in the place of what it corrects, and the old text stays readable', () => {
  const rows = foldCorrections([entry(1, 'ձախ կոշիկ', undefined, 3), entry(2, 'երկրորդ'), entry(3, 'աջ կոշիկ', 1)])
  expect(rows.map(({ text }) => text)).toEqual(['աջ կոշիկ', 'երկրորդ'])
  expect(rows[0]?.replaced.map(({ text }) => text)).toEqual(['ձախ կոշիկ'])
  expect(rows[0]?.latest.id).toBe(idOf(3))
})

test('a corrected correction keeps every text, oldest first', () => {
  const [row] = foldCorrections([entry(3, 'երրորդ', 2), entry(2, 'երկրորդ', 1, 3), entry(1, 'առաջին', undefined, 2)])
  expect(row?.text).toBe('երրորդ')
  expect(row?.replaced.map(({ text }) => text)).toEqual(['առաջին', 'երկրորդ'])
})

test('a correction whose original is on an earlier page stands for itself', () => {
  const rows = foldCorrections([entry(3, 'աջ կոշիկ', 1)])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.replaced).toEqual([])
})
