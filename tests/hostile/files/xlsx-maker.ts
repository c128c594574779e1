/** Workbooks part by part; any part can be another than it should be. */
import { type Entry, makeZip, type ZipOptions } from './zip-maker.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`
const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`
const WORKBOOK_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`

export const sheetOf = (rows: string, around: { before?: string; after?: string; doctype?: string } = {}): string =>
  `${HEAD}${around.doctype ?? ''}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}</worksheet>`

export const stringsOf = (texts: readonly string[], doctype = ''): string =>
  `${HEAD}${doctype}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((each) => `<si><t xml:space="preserve">${each}</t></si>`).join('')}</sst>`

export const inline = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
export const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`

/** Titles and so many people. */
export const peopleRows = (count: number): string => {
  const rows = [row(1, inline('A1', 'Name') + inline('B1', 'Phone'))]
  for (let n = 1; n <= count; n += 1) {
    const phone = `+37491${String(100_000 + n)}`
    rows.push(row(n + 1, inline(`A${n + 1}`, `Ani ${n}`) + inline(`B${n + 1}`, phone)))
  }
  return rows.join('')
}

export type Parts = Partial<Record<'types' | 'rels' | 'workbook' | 'workbookRels' | 'sheet' | 'strings', string>>

export const xlsxEntries = (parts: Parts = {}): Entry[] => [
  { name: '[Content_Types].xml', data: parts.types ?? CONTENT_TYPES },
  { name: '_rels/.rels', data: parts.rels ?? RELS },
  { name: 'xl/workbook.xml', data: parts.workbook ?? WORKBOOK },
  { name: 'xl/_rels/workbook.xml.rels', data: parts.workbookRels ?? WORKBOOK_RELS },
  { name: 'xl/worksheets/sheet1.xml', data: parts.sheet ?? sheetOf(peopleRows(3)) },
  { name: 'xl/sharedStrings.xml', data: parts.strings ?? stringsOf([]) },
]

export const makeXlsx = (parts: Parts = {}, more: readonly Entry[] = [], options: ZipOptions = {}): Buffer =>
  makeZip([...xlsxEntries(parts), ...more], options)
