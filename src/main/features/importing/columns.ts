/** Titles, samples and the proposed field of each column. */
import type { ImportColumn, ImportField, ImportLayout } from '#shared/importing/importing.schema.ts'
import { isEmail } from '#shared/kernel/email.ts'
import { cleanPhones } from '#shared/kernel/phone.ts'
import { firstWords } from '#shared/kernel/text.ts'
import { fieldOfTitle, plainTitle } from './column-names.ts'
import { recogniseLayout } from './layouts.ts'
import { LIMITS } from './limits.ts'

const SEARCHED_ROWS = 15
const SAMPLES = 3

/** The row of titles, counted from 1, is the one that names the most fields; 0 where none names any. */
export const detectHeaderRow = (rows: readonly string[][]): number => {
  let best = { row: 0, named: 0 }
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const named = row.filter((cell) => fieldOfTitle(cell) !== undefined).length
    if (named > best.named) best = { row: index + 1, named }
  }
  return best.row
}

const isPhoneLike = (cell: string): boolean => cleanPhones(cell).some(({ valid }) => valid)

/** Without titles that say anything the cells themselves tell: an address with @, a number that rings; the first other column is the name. */
const fieldsByContent = (rows: readonly string[][], width: number): ImportField[] => {
  const kinds = Array.from({ length: width }, (_, index): ImportField => {
    const cells = rows
      .slice(0, SEARCHED_ROWS)
      .map((row) => row[index] ?? '')
      .filter((cell) => cell !== '')
    if (cells.some(isEmail)) return 'email'
    return cells.some(isPhoneLike) ? 'phone' : 'note_titled'
  })
  const name = kinds.indexOf('note_titled')
  return kinds.map((kind, index) => (index === name ? 'full_name' : kind))
}

// One full name is enough: a second column of that kind is kept as what the person is also called.
const SINGLE: readonly ImportField[] = ['full_name', 'short_name', 'given_name', 'surname', 'patronymic', 'birthday']

const onlyOnce = (fields: readonly ImportField[]): ImportField[] =>
  fields.map((field, index) => {
    if (!SINGLE.includes(field) || fields.indexOf(field) === index) return field
    return field === 'full_name' && !fields.includes('short_name') ? 'short_name' : 'note_titled'
  })

/** «Անուն» beside «Ազգանուն» is a given name; alone it is all there is of a name. */
const wholeName = (fields: readonly ImportField[]): ImportField[] => {
  const isAlone = !fields.includes('surname') && !fields.includes('full_name')
  return fields.map((field) => (isAlone && field === 'given_name' ? 'full_name' : field))
}

const LONGEST_SHOWN = 300

/** The first few texts of each column; one way through the rows, however many columns there are. */
const samplesOf = (rows: readonly string[][], width: number): string[][] => {
  const samples = Array.from({ length: width }, (): string[] => [])
  for (const row of rows) {
    for (const [index, cell] of row.slice(0, width).entries()) {
      const found = samples[index]
      if (found && found.length < SAMPLES && cell.trim() !== '') found.push(firstWords(cell, LONGEST_SHOWN))
    }
  }
  return samples
}

export type Columns = { layout: ImportLayout; columns: ImportColumn[] }

/** `titleRow`: the titles' row counted from 1, 0 for none. */
export const describeColumns = (rows: readonly string[][], titleRow: number): Columns => {
  const width = Math.min(
    LIMITS.columns,
    rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  )
  const titles = titleRow === 0 ? [] : (rows[titleRow - 1] ?? [])
  const body = rows.slice(titleRow)
  const { layout, leaveOut } = recogniseLayout(titles)
  const named = Array.from({ length: width }, (_, index): ImportField => {
    const title = titles[index] ?? ''
    return fieldOfTitle(title) ?? (leaveOut.test(plainTitle(title)) ? 'leave_out' : 'note_titled')
  })
  const isKnown = titles.some((title) => fieldOfTitle(title) !== undefined)
  const fields = isKnown ? onlyOnce(wholeName(named)) : fieldsByContent(body, width)
  const samples = samplesOf(body, width)
  const columns = fields.map((field, index) => ({
    index,
    title: firstWords(titles[index] ?? '', LONGEST_SHOWN),
    field,
    samples: samples[index] ?? [],
  }))
  return { layout, columns }
}
