import { expect, test } from 'vitest'
import type { CustomerListItem } from '#shared/customers/customers.schema.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { CustomerId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { type CustomerWords, customerSentence, lastContact } from './customer-cells.ts'

const words: CustomerWords = {
  t: createTranslator('hy'),
  format: createFormat({ locale: 'hy', timeZone: 'Asia/Yerevan', currency: 'AMD' }),
  timeZone: 'Asia/Yerevan',
  today: LocalDate.parse('2026-05-14'),
}

const anahit: CustomerListItem = {
  id: CustomerId.parse('00000000-0000-7000-8000-000000000001'),
  name: 'Անահիտ Սարգսյան',
  phone: '+37491234567',
  openTicketCount: 1,
  ticketCount: 3,
  storeCredit: Amount.parse(400_000),
  lastContactAt: Instant.parse('2026-05-13T13:40:00.000Z'),
  note: '',
}

test('a person is heard with phone, open cases, credit and the last contact', () => {
  expect(customerSentence(anahit, words).replaceAll('\u00a0', ' ')).toBe(
    'Անահիտ Սարգսյան, 091 23-45-67, 1 բաց դիմում, հաշվեկշիռ՝ 4000 ֏, վերջին շփումը՝ երեկ'.replace('4000', '4 000'),
  )
})

test('who has neither name nor credit nor contact says what is known', () => {
  const bare = { ...anahit, name: '', storeCredit: Amount.parse(0), openTicketCount: 0, lastContactAt: null }
  expect(customerSentence(bare, words)).toBe('Անանուն հաճախորդ, 091 23-45-67, Բաց դիմում չկա')
  expect(lastContact(bare, words)).toBe('')
})
