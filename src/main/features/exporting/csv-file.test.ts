import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { unguardFormula } from '#shared/kernel/formula-guard.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { createCsvFile } from './csv-file.ts'
import type { CellValue, ColumnHead } from './table.ts'

const heads: ColumnHead[] = [
  { name: 'text', title: 'Տեքստ', type: 'text', width: 10 },
  { name: 'amount', title: 'Գումար; ԱԱՀ-ով', type: 'money', width: 10 },
  { name: 'day', title: 'Օր', type: 'date', width: 10 },
]

const csvOf = async (rows: CellValue[][], separator: Settings['csvSeparator']): Promise<string> => {
  const written: Buffer[] = []
  const file = createCsvFile({
    title: '',
    heads,
    timeZone: 'Asia/Yerevan',
    minorDigits: 2,
    separator,
    write: (data) => written.push(Buffer.from(data)),
  })
  await file.rows(rows)
  await file.finish([], { title: '', lines: [] })
  return Buffer.concat(written).toString('utf8')
}

test('begins with a byte order mark, ends lines with CRLF and has no line that names the separator', async () => {
  const text = await csvOf([['ա', 3_200_050, '2026-05-14']], ';')
  expect(text).toBe('\ufeffՏեքստ;"Գումար; ԱԱՀ-ով";Օր\r\nա;32000,50;2026-05-14\r\n')
})

test('decimals take the mark that a spreadsheet expects beside the separator', async () => {
  expect(await csvOf([['ա', 50, null]], ',')).toContain('\r\nա,0.50,\r\n')
  expect(await csvOf([['ա', 50, null]], '\t')).toContain('\r\nա\t0.50\t\r\n')
})

test('a file without rows has its header', async () => {
  expect((await csvOf([], ';')).split('\r\n')).toHaveLength(2)
})

test('any text comes back, whatever separators, quotes, line ends and formulas it holds', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[=+\-@'";,\t\r\n a1＝]{0,12}$/),
    fc.constantFrom('"', '""', ';', '\r\n', "'=1", '\ufeffա'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 8 }),
      fc.constantFrom<Settings['csvSeparator']>(';', ',', '\t'),
      async (rows, separator) => {
        const text = await csvOf(
          rows.map(([content, amount]) => [content, amount, null]),
          separator,
        )
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: separator, newline: '\r\n' })
        const read = data.slice(1, -1).map(([content = '', amount = '']) => [unguardFormula(content), amount])
        const mark = separator === ';' ? ',' : '.'
        const said = rows.map(([content, amount]) => [
          content,
          (amount / 100).toFixed(2).replace('.', mark).replace(`${mark}00`, ''),
        ])
        expect(read).toEqual(said)
      },
    ),
    { numRuns: 300 },
  )
})
