import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { EventId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { type EntryWords, entryAmount, entryDay, entrySentence, entryText } from './entry-cells.ts'

const words: EntryWords = {
  t: createTranslator('hy'),
  format: createFormat({ locale: 'hy', timeZone: 'Asia/Yerevan', currency: 'AMD' }),
  timeZone: 'Asia/Yerevan',
  today: LocalDate.parse('2026-05-14'),
}

const ID = '00000000-0000-7000-8000-000000000001'

const rowOf = (kind: TimelineEntry['kind'], body = '', details: TimelineEntry['details'] = {}) => {
  const entry: TimelineEntry = {
    id: EventId.parse(ID),
    kind,
    at: Instant.parse('2026-05-13T13:40:00.000Z'),
    actor: { id: StaffId.parse(ID), name: 'Արամ' },
    body,
    details,
    ticket: { id: TicketId.parse(ID), number: '2026-00412' },
    customerId: null,
    corrects: null,
    correctedBy: null,
  }
  return { entry, text: body, latest: entry, replaced: [] }
}

test('own words lead, with who said them and how; a case leads with its story', () => {
  expect(entryText(rowOf('created', 'Տակացուն պոկվել է', { channel: 'counter' }), words)).toEqual({
    main: 'Տակացուն պոկվել է',
    by: 'Խանութում',
    story: true,
  })
  expect(entryText(rowOf('call', 'Համաձայն է'), words)).toMatchObject({ main: 'Համաձայն է', by: 'Հեռախոսով, Արամ' })
  expect(entryText(rowOf('no_answer'), words)).toMatchObject({ main: 'Չի պատասխանել', by: 'Արամ' })
  expect(entryText(rowOf('slip_printed'), words)).toMatchObject({ main: 'Թերթիկը տպվել է', by: 'Արամ' })
})

test('money has its sign, and nothing else has an amount', () => {
  expect(entryAmount(rowOf('compensation_added', '', { amount: 400_000 }).entry)).toBe(400_000)
  expect(entryAmount(rowOf('compensation_reversed', '', { amount: 400_000 }).entry)).toBe(-400_000)
  expect(entryAmount(rowOf('credit_redeemed', '', { amount: 100_000 }).entry)).toBe(-100_000)
  expect(entryAmount(rowOf('note', '', { amount: 1 }).entry)).toBeUndefined()
})

test('the line is heard with its full day, its case and its amount', () => {
  const row = rowOf('credit_redeemed', '', { amount: 100_000, receiptNumber: '0045790' })
  expect(entrySentence(row, words).replaceAll('\u00a0', ' ')).toBe(
    '13 մայիսի 2026 թ., Օգտագործվել է հաշվեկշռից՝ 1 000 ֏ · կտրոն 0045790, Արամ, 2026-00412, −1 000 ֏',
  )
  expect(entryDay(row.entry, words)).toBe('13.05')
  expect(entryDay({ at: Instant.parse('2026-05-14T05:00:00.000Z') }, words)).toBe('այսօր')
})
