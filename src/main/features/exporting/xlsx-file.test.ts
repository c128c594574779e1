import { expect, test } from 'vitest'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import type { CellValue, ColumnHead, Table } from './table.ts'
import { createXlsxFile } from './xlsx-file.ts'
import { letterOf } from './xlsx-sheet.ts'

const heads: ColumnHead[] = [
  { name: 'text', title: 'Տեքստ', type: 'text', width: 12 },
  { name: 'money', title: 'Գումար', type: 'money', width: 12 },
  { name: 'at', title: 'Պահ', type: 'datetime', width: 17 },
  { name: 'day', title: 'Օր', type: 'date', width: 12 },
]
const AT = '2026-12-31T19:30:00.000Z'

const workbookOf = async (
  rows: CellValue[][],
  options: { maxRows?: number; tables?: Table[]; title?: string } = {},
) => {
  const chunks: Uint8Array[] = []
  const file = await createXlsxFile({
    title: options.title ?? 'Թերթ',
    heads,
    timeZone: 'Asia/Yerevan',
    minorDigits: 2,
    createdAt: new Date(AT),
    maxRows: options.maxRows,
    write: (data) => chunks.push(Buffer.from(data)),
  })
  await file.rows(rows)
  await file.finish(options.tables ?? [], { title: 'Մասին', lines: [{ label: 'Տողեր', value: 3, type: 'integer' }] })
  return { sheets: await readXlsx(Buffer.concat(chunks)), cut: file.cutCells() }
}

test('a moment stands on the clock of the shop', async () => {
  const { sheets } = await workbookOf([['ա', 5, AT, '2026-12-31']])
  const [, , at, on] = sheets[0]?.rows[1] ?? []
  expect(Number(at?.value)).toBeCloseTo(Number(on?.value) + (23 * 60 + 30) / 1440, 9)
})

test('rows that do not fit on one sheet go on on the next, under the same header', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => [`տող ${index}`, index, null, null])
  const { sheets } = await workbookOf(rows, { maxRows: 4 })
  expect(sheets.map(({ name, rows: all }) => [name, all.length])).toEqual([
    ['Թերթ', 4],
    ['Թերթ 2', 4],
    ['Թերթ 3', 2],
    ['Մասին', 1],
  ])
  expect(sheets.slice(0, 3).flatMap((sheet) => sheet.rows.slice(1).map((row) => row[0]?.value))).toEqual(
    rows.map(([text]) => text),
  )
  expect(sheets[2]?.rows[0]?.map((head) => head?.value)).toEqual(heads.map(({ title }) => title))
})

test('text longer than a cell holds loses its end, and where that is gets told', async () => {
  const long = 'ա'.repeat(32_766)
  const { sheets, cut } = await workbookOf([
    [`${long}բ`, null, null, null],
    [`${long}բգ`, null, null, null],
    [`${long}😀`, null, null, null],
  ])
  expect(cut).toEqual(['Թերթ, A3', 'Թերթ, A4'])
  expect(sheets[0]?.rows.slice(1).map((row) => String(row[0]?.value).length)).toEqual([32_767, 32_767, 32_766])
})

test('a day before 1900, which no spreadsheet can hold, stays as text', async () => {
  const { sheets } = await workbookOf([['ա', null, null, '1899-01-01']])
  expect(sheets[0]?.rows[1]?.[3]).toMatchObject({ type: 'text', value: '1899-01-01' })
})

test('control characters, markup and escapes of the format survive or vanish, and the file opens', async () => {
  const text = 'a\u0000b\u001fc<b>&"\'_x000D_ \ud83d end'
  const { sheets } = await workbookOf([[text, null, null, null]])
  expect(sheets[0]?.rows[1]?.[0]?.value).toBe('abc<b>&"\'_x000D_  end')
})

test('sheets get names that spreadsheets accept', async () => {
  const { sheets } = await workbookOf([], { title: `Ամիս 05/2026: [${'ա'.repeat(40)}]` })
  expect(sheets[0]?.name).toMatch(/^Ամիս 05 2026 {3}ա+$/)
  expect(sheets[0]?.name.length).toBeLessThanOrEqual(31)
})

test('a sum stands out in bold', async () => {
  const table: Table = {
    title: 'Ամփոփ',
    heads: heads.slice(0, 2),
    rows: [
      ['ա', 1],
      ['Ընդամենը', 1],
    ],
    hasTotal: true,
  }
  const { sheets } = await workbookOf([], { tables: [table] })
  expect(sheets[1]?.rows.map((row) => row[0]?.isBold)).toEqual([true, false, true])
})

test('a failing disk ends the writing', async () => {
  const file = await createXlsxFile({
    title: 'Թերթ',
    heads,
    timeZone: 'UTC',
    minorDigits: 2,
    createdAt: new Date(AT),
    write: () => {
      throw new Error('no room')
    },
  })
  await expect(
    (async () => {
      await file.rows([['ա', 1, null, null]])
      await file.finish([], { title: 'Մասին', lines: [] })
    })(),
  ).rejects.toThrow('no room')
})

test('columns have letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
