/** Workbooks, read part by part as they unpack: what is held of them is the cells alone, within the limits. */
import { StringDecoder } from 'node:string_decoder'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { LIMITS, TooLarge } from './limits.ts'
import type { ReadError, Sheet, Table } from './table.ts'
import { createStylesReader } from './xlsx/date-styles.ts'
import { createStringsReader } from './xlsx/shared-strings.ts'
import { createSheetReader } from './xlsx/sheet-rows.ts'
import { createRelationsReader, createWorkbookReader } from './xlsx/workbook.ts'
import { createXmlReader, NotXml, type XmlHandlers } from './xlsx/xml-tags.ts'
import { type Archive, scanZip } from './zip-scan.ts'

/** False where the archive has no such part. */
const readPart = async (archive: Archive, path: string, handlers: XmlHandlers): Promise<boolean> => {
  const stream = await archive.stream(path)
  if (!stream) return false
  const decoder = new StringDecoder('utf8')
  const xml = createXmlReader(handlers)
  for await (const chunk of stream) xml.write(decoder.write(chunk))
  xml.write(decoder.end())
  xml.end()
  return true
}

const readSheets = async (archive: Archive): Promise<Sheet[]> => {
  const workbook = createWorkbookReader()
  const relations = createRelationsReader()
  if (!(await readPart(archive, 'xl/workbook.xml', workbook)) || workbook.sheets.length === 0)
    throw new NotXml('no sheets')
  await readPart(archive, 'xl/_rels/workbook.xml.rels', relations)
  const parts = [...relations.parts.values()]
  const strings = createStringsReader()
  const styles = createStylesReader()
  const pathOf = (wanted: string): string => parts.find(({ kind }) => kind === wanted)?.path ?? `xl/${wanted}.xml`
  await readPart(archive, pathOf('sharedStrings'), strings)
  await readPart(archive, pathOf('styles'), styles)

  const shared = { texts: strings.texts, isDate: styles.isDate, from1904: workbook.from1904() }
  const budget = { cells: LIMITS.cells }
  const sheets: Sheet[] = []
  for (const { name, relation } of workbook.sheets) {
    const part = relations.parts.get(relation)
    if (part?.kind !== 'worksheet') continue
    const reader = createSheetReader(shared, budget)
    if (!(await readPart(archive, part.path, reader))) throw new NotXml('a sheet is missing')
    sheets.push({ name, rows: [...reader.rows] })
  }
  return sheets
}

export const readXlsxTable = async (bytes: Buffer): Promise<Result<Table, ReadError>> => {
  const scanned = await scanZip(bytes)
  if (!scanned.ok) return scanned
  try {
    return ok({ format: 'xlsx', encoding: null, separator: null, sheets: await readSheets(scanned.value) })
  } catch (error) {
    if (error instanceof TooLarge) return err({ code: 'FILE_TOO_LARGE' })
    if (error instanceof NotXml) return err({ code: 'UNREADABLE' })
    throw error
  }
}
