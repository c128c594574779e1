/** One row as a person, before it is known whether that person is already there. */
import type { NewContact, NewCustomer } from '#shared/customers/customers.schema.ts'
import type { ImportColumn, ImportField, SkipReason } from '#shared/importing/importing.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
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
const YEARLESS = /^--(\d{2}-\d{2})$/
const SHORT = 300
const LONG = 20_000
const MOST = 50
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
  const yearless = YEARLESS.exec(text)
  if (yearless) {
    // 2000 is a leap year, so 29 February is a day.
    const isDay = LocalDate.safeParse(`2000-${yearless[1]}`).success
    return isDay ? { birthday: text, unread: [] } : { birthday: null, unread: [text] }
  }
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

/** What a field has no room for is kept in the note, whole. */
const fitting = (text: string, beyond: string[]): string => {
  if (text.length <= SHORT) return text
  beyond.push(text)
  return text.slice(0, SHORT).toWellFormed()
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
  const beyond: string[] = []
  const short = (text: string): string => fitting(text, beyond)
  const contacts = contactsOf(facts)
  const kept = contacts.slice(0, MOST).map((contact) => ({ ...contact, raw: short(contact.raw) }))
  const tags = tagsOf(facts)
  const company = one(facts, 'company')
  const person: NewCustomer = {
    fullName: short(fullName),
    givenName: short(one(facts, 'given_name')),
    patronymic: short(one(facts, 'patronymic')),
    surname: short(one(facts, 'surname')),
    company: short(company),
    taxNumber: short(taxNumber),
    address: short(withoutRepeats(all(facts, 'address').map((part) => part.replace(/\s*\n\s*/g, ', '))).join(', ')),
    birthday,
    preferences: all(facts, 'preferences').join('\n'),
    tags: tags.slice(0, MOST).map(short),
    contacts: kept,
  }
  const note = [
    ...all(facts, 'note'),
    ...titled.filter(({ text }) => text !== taxNumber).map(({ title, text }) => (title ? `${title}: ${text}` : text)),
    ...otherNames.filter((name) => name !== parts.join(' ')),
    ...unread,
    ...facts.surplus,
    ...beyond,
    ...tags.slice(MOST),
    ...contacts.slice(MOST).map(({ raw }) => raw),
  ].join('\n')
  const whole = { ...person, note }
  return { row, person: whole, refusal: refusalOf(whole, names, contacts.length) }
}

const refusalOf = (
  { company, note = '', preferences = '' }: NewCustomer,
  names: readonly string[],
  contacts: number,
): SkipReason | null => {
  if (names.length > 0 && names.every((name) => DAMAGED.test(name))) return 'damaged_text'
  if (note.length > LONG || preferences.length > LONG) return 'too_long'
  const [name = ''] = names
  if (contacts === 0 && TOTALS.has(plainTitle(name))) return 'total_row'
  return name === '' && company === '' && contacts === 0 ? 'nothing_to_keep' : null
}
