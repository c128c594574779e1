import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { EventKind } from '#shared/tickets/timeline.schema.ts'
import { factWords, isWritten, type WordsContext, writtenAs } from './event-words.ts'

const contextOf = (locale: Locale): WordsContext => ({
  t: createTranslator(locale),
  format: createFormat({ locale, timeZone: 'Asia/Yerevan', currency: 'AMD' }),
  today: LocalDate.parse('2026-05-14'),
})

const hy = contextOf('hy')
const promise = { followUpId: 'x', followUpKind: 'call', about: 'նորոգման', dueOn: '2026-05-15', dueTime: '18:00' }
const money = { compensationKind: 'repair', method: 'cash', amount: 350_000, number: 'Վ-0163' }

const said = (kind: EventKind, details: Parameters<typeof factWords>[0]['details'], context = hy) =>
  factWords({ kind, details }, context).replaceAll('\u00a0', ' ')

test('a promise is told with what and by when', () => {
  expect(said('promise_made', promise)).toBe('Խոստում՝ զանգել նորոգման մասին, մինչև 15 մայիսի, 18:00')
  expect(said('promise_made', { ...promise, dueOn: '2027-01-05', dueTime: null })).toBe(
    'Խոստում՝ զանգել նորոգման մասին, մինչև 5 հունվարի 2027 թ.',
  )
  expect(said('promise_kept', promise)).toBe('Խոստումը կատարվել է՝ զանգել նորոգման մասին')
})

test('a moved promise shows both days', () => {
  expect(said('promise_moved', { ...promise, fromOn: '2026-05-12', fromTime: null })).toBe(
    'Ժամկետը տեղափոխվել է՝ 12 մայիսի → 15 մայիսի, 18:00 · զանգել նորոգման մասին',
  )
})

test('what was taken back is named', () => {
  expect(said('promise_undone', { ...promise, undone: 'promise_kept' })).toBe(
    'Հետարկվել է՝ Կատարված է · զանգել նորոգման մասին',
  )
})

test('money says kind, amount, method and number; a reversal has its minus', () => {
  expect(said('compensation_added', money)).toBe('Վերանորոգում՝ 3 500 ֏ · Կանխիկ · Վ-0163')
  expect(said('compensation_reversed', { ...money, number: 'Վ-0164', reversed: 'Վ-0163' })).toBe(
    'Հակադարձվել է Վ-0163՝ −3 500 ֏ · Վ-0164',
  )
  expect(said('credit_redeemed', { amount: 100_000, receiptNumber: '0045790' })).toBe(
    'Օգտագործվել է հաշվեկշռից՝ 1 000 ֏ · կտրոն 0045790',
  )
})

test('a change of state names both states, a change of person both people', () => {
  expect(said('status_changed', { from: 'new', to: 'waiting_repair' })).toBe('Կարգավիճակ՝ Նոր → Վերանորոգվում է')
  expect(said('customer_changed', { from: null, to: 'Անահիտ Սարգսյան' })).toBe(
    'Հաճախորդ՝ Անանուն հաճախորդ → Անահիտ Սարգսյան',
  )
  expect(said('assignee_changed', { to: null })).toBe('Պատասխանատու՝ Առանց պատասխանատուի')
})

test('changed fields are named in words, never as columns', () => {
  expect(said('details_changed', { fields: 'reason_id,receipt_number' })).toBe('Փոխվել է՝ Պատճառ, Կտրոնի համար')
  expect(said('recovery_changed', { fields: 'apology' })).toBe('Ներողություն և շտկում՝ Ներողություն')
})

test('an entry with nothing known in it still says its kind, in every language', () => {
  for (const locale of ['hy', 'ru', 'en'] as const) {
    const context = contextOf(locale)
    for (const kind of EventKind.options) {
      const words = isWritten(kind) ? writtenAs({ kind, details: {} }, context.t) : said(kind, {}, context)
      if (kind !== 'created') expect(`${locale} ${kind}: ${words.trim()}`).toMatch(/: .{3,}/)
      expect(words).not.toMatch(/undefined|null|NaN|—/)
    }
  }
})
