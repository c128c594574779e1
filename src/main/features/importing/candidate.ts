/** One row as a person, before it is known whether that person is already there. */
import type { NewContact, NewCustomer } from '#shared/customers/customers.schema.ts'
import type { ImportColumn, ImportField, SkipReason } from '#shared/importing/importing.schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { parseDate } from '#shared/kernel/parse-date.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { fieldOfTitle, plainTitle } from './column-names.ts'

export type Candidate = { row: number; person: NewCustomer; refusal: SkipReason | null }

type Filled = { column: ImportColumn; text: string }

const NONE = new Set(['n a', 'na', 'none', 'null', 'нет', 'չկա', 'չունի', 'отсутствует'])
const TOTALS = new Set(['total', 'итого', 'всего', 'ընդամենը'])
/** Letters that a program could not write and turned into question marks. */
const DAMAGED = /^[?\s]*\?\?[?\s]*$/
const SEVERAL = /\s*:::\s*/
const YEARLESS = /^--\d{2}-\d{2}$/
/** Programs that fear formulas or lost zeros put an apostrophe before a cell; it is no part of the text. */
const GUARD = /^'(?=[^'\s])/

const isNone = (text: string): boolean => NONE.has(plainTitle(text)) || /^[-–—.]*$/.test(text)

const clean = (cell: string | undefined): string => {
  const text = cleanText(cell ?? '').replace(GUARD, '')
  return isNone(text) ? '' : text
}

const filledOf = (cells: readonly string[], columns: readonly ImportColumn[]): Filled[] =>
  columns.map((column) => ({ column, text: clean(cells[column.index]) })).filter(({ text }) => text !== '')

/** Cells beyond the titles are kept as well, without a title. */
const surplusOf = (cells: readonly string[], columns: readonly ImportColumn[]): string[] =>
  cells.slice(columns.length).map(clean).filter(Boolean)

type Row = { filled: Filled[]; surplus: string[]; today: LocalDate }

const all = ({ filled }: Row, field: ImportField): string[] =>
  filled.filter(({ column }) => column.field === field).map(({ text }) => text)
const one = (row: Row, field: ImportField): string => all(row, field)[0] ?? ''

const birthdayOf = (row: Row): { birthday: string | null; unread: string[] } => {
  const text = one(row, 'birthday')
  const parts = [one(row, 'birth_year'), one(row, 'birth_month'), one(row, 'birth_day')]
  if (YEARLESS.test(text)) return { birthday: text, unread: [] }
  const typed = text || (parts.every(Boolean) ? parts.join('-') : '')
  if (typed === '') return { birthday: null, unread: [] }
  const reading = parseDate(typed, { today: row.today, past: true })
  if (!reading.ok) return { birthday: null, unread: reading.error.code === 'empty' ? [] : [typed] }
  return 'date' in reading.value ? { birthday: reading.value.date, unread: [] } : { birthday: null, unread: [typed] }
}

const several = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(SEVERAL)).filter(Boolean)

const contactsOf = (row: Row): NewContact[] => [
  ...several(all(row, 'phone')).map((raw) => ({ kind: 'phone' as const, raw })),
  ...several(all(row, 'email')).map((raw) => ({ kind: 'email' as const, raw })),
  ...several(all(row, 'messenger')).map((raw) => ({ kind: 'messenger' as const, raw })),
]

// Address books mark their own groups («* myContacts»): those are no tags of ours.
const tagsOf = (row: Row): string[] =>
  all(row, 'tags')
    .flatMap((text) => text.split(/:::|[,;]/))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && !tag.startsWith('*'))

/** `Custom Field 1 - Label` says what `Custom Field 1 - Value` is. */
const titleOf = ({ column }: Filled, cells: readonly string[], columns: readonly ImportColumn[]): string => {
  const label = columns.find(({ title }) => title === column.title.replace(/ - Value$/, ' - Label'))
  const named = label && label !== column ? clean(cells[label.index]) : ''
  return named || column.title
}

const withoutRepeats = (texts: readonly string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) === index)

export const toCandidate = (
  cells: readonly string[],
  row: number,
  columns: readonly ImportColumn[],
  today: LocalDate,
): Candidate => {
  const facts: Row = { filled: filledOf(cells, columns), surplus: surplusOf(cells, columns), today }
  const titled = facts.filled
    .filter(({ column }) => column.field === 'note_titled')
    .map((each) => ({ title: titleOf(each, cells, columns), text: each.text }))
  const taxNumber =
    one(facts, 'tax_number') || (titled.find(({ title }) => fieldOfTitle(title) === 'tax_number')?.text ?? '')
  const parts = [one(facts, 'given_name'), one(facts, 'patronymic'), one(facts, 'surname')].filter(Boolean)
  const names = [one(facts, 'full_name'), parts.join(' '), one(facts, 'short_name')].filter(Boolean)
  const [fullName = '', ...otherNames] = withoutRepeats(names)
  const { birthday, unread } = birthdayOf(facts)
  const note = [
    ...all(facts, 'note'),
    ...titled.filter(({ text }) => text !== taxNumber).map(({ title, text }) => (title ? `${title}: ${text}` : text)),
    ...otherNames.filter((name) => name !== parts.join(' ')),
    ...unread,
    ...facts.surplus,
  ]
  const contacts = contactsOf(facts)
  const company = one(facts, 'company')
  const person: NewCustomer = {
    fullName: fullName.slice(0, 300),
    givenName: one(facts, 'given_name'),
    patronymic: one(facts, 'patronymic'),
    surname: one(facts, 'surname'),
    company,
    taxNumber,
    address: withoutRepeats(all(facts, 'address').map((part) => part.replace(/\s*\n\s*/g, ', ')))
      .join(', ')
      .slice(0, 300),
    birthday,
    preferences: all(facts, 'preferences').join('\n'),
    note: note.join('\n').slice(0, 20_000),
    tags: tagsOf(facts),
    contacts: contacts.map((contact) => ({ ...contact, raw: contact.raw.slice(0, 300) })),
  }
  return { row, person, refusal: refusalOf(person, names, contacts.length) }
}

const refusalOf = ({ company }: NewCustomer, names: readonly string[], contacts: number): SkipReason | null => {
  if (names.length > 0 && names.every((name) => DAMAGED.test(name))) return 'damaged_text'
  const [name = ''] = names
  if (contacts === 0 && TOTALS.has(plainTitle(name))) return 'total_row'
  return name === '' && company === '' && contacts === 0 ? 'nothing_to_keep' : null
}
