import { expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { type CustomerForm, EMPTY_CUSTOMER, readCustomer, readCustomerForm } from './customer-form.ts'

const today = LocalDate.parse('2026-05-14')
const day = LocalDate.parse('2026-05-03')
const readDate = (text: string) => (text === '' ? null : text === '3.5' ? day : undefined)
const read = (patch: Partial<CustomerForm>) => readCustomer({ ...EMPTY_CUSTOMER, ...patch }, today, readDate)

test('a name or one contact is enough', () => {
  expect(read({}).problems).toMatchObject({ fullName: 'err.name_or_contact' })
  expect(read({ fullName: 'Անահիտ' }).patch).toMatchObject({ fullName: 'Անահիտ', contacts: [] })
  expect(read({ company: 'ՍՊԸ' }).patch).toBeDefined()
  expect(
    read({ contacts: [{ key: '1', kind: 'phone', raw: '091 23-45-67', label: '' }] }).patch?.contacts,
  ).toHaveLength(1)
})

test('empty lines of contacts are left out, invalid ones are kept as typed', () => {
  const { patch } = read({
    contacts: [
      { key: '1', kind: 'phone', raw: '12', label: 'տուն' },
      { key: '2', kind: 'email', raw: '  ', label: '' },
    ],
  })
  expect(patch?.contacts).toEqual([{ kind: 'phone', raw: '12', label: 'տուն' }])
})

test('consent has a state, a source and a day, today by default; without a state there is none', () => {
  const given = { fullName: 'Անահիտ', consentState: 'given', consentSource: 'բանավոր' } as const
  expect(read(given).patch?.consent).toEqual({ state: 'given', source: 'բանավոր', on: today })
  expect(read({ ...given, consentOn: '3.5' }).patch?.consent?.on).toBe(day)
  expect(read({ ...given, consentOn: 'երեկ չէ' }).problems.consentOn).toBe('err.past_date')
  expect(read({ fullName: 'Անահիտ', consentOn: 'երեկ չէ' }).patch?.consent).toBeNull()
})

test('a day that does not exist is said at its field', () => {
  expect(read({ fullName: 'Անահիտ', birthday: '31.2' }).problems.birthday).toBe('err.birthday')
})

test('a draft of an older shape is left alone', () => {
  expect(readCustomerForm({ ...EMPTY_CUSTOMER })).toEqual(EMPTY_CUSTOMER)
  expect(readCustomerForm({ fullName: 'Անահիտ' })).toBeUndefined()
})
