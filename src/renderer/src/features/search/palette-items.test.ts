import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { SearchHit } from '#shared/search/search.schema.ts'
import { type Command, paletteItems, placeOf } from './palette-items.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const t = createTranslator('hy')
const person = SearchHit.parse({ kind: 'customer', id: ID, number: null, title: 'Անահիտ', snippet: '', class: 'exact' })
const ticket = SearchHit.parse({
  kind: 'ticket',
  id: ID,
  number: '2026-00412',
  title: 'Կարը',
  snippet: '',
  class: 'stem',
})
const commands: readonly Command[] = [
  { id: 'today', label: 'nav.today', cap: 'Alt 1', run: () => {} },
  { id: 'money', label: 'nav.money', cap: 'Alt 4', run: () => {} },
]
const nothing = { hits: [], suggestions: [] }

const ids = (text: string, found: { hits: SearchHit[]; suggestions: string[] }) =>
  paletteItems(text, found, commands, t).map(({ id }) => id)

test('an empty box offers what one can do', () => {
  expect(ids('', nothing)).toEqual(['today', 'money'])
})

test('what was found comes before commands, whatever their case', () => {
  expect(ids('ԳՈՒՄ', { hits: [person], suggestions: [] })).toEqual([`customer ${ID}`, 'money'])
})

test('a slip of the layout is offered as what may have been meant', () => {
  expect(ids('fylh', { hits: [], suggestions: ['андр'] })).toEqual(['means андр'])
})

test('a person and a case open on their own screens', () => {
  expect(placeOf(person)).toBe(`/customers/${ID}`)
  expect(placeOf(ticket)).toBe(`/cases/${ID}`)
})
