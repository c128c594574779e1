/** `node xlsx-writer.ts DATABASE FROM BEFORE OUT`: the least that makes a workbook of rows, streamed: one sheet, texts in place. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import Database from 'better-sqlite3'
import { EXPORTED_CASES } from './exported-cases.ts'

const [, , database = '', from = '', before = '', out = ''] = process.argv
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const file = openSync(out, 'w')
let written = 0
const write = (bytes: Buffer): void => {
  written += writeSync(file, bytes)
}

type Entry = { name: Buffer; crc: number; packed: number; size: number; at: number }
const entries: Entry[] = []

const u16 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])))
const u32 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, index * 4)
  return buffer
}

/** One file of the archive; its sizes follow it, as they are known only then. */
const addFile = async (path: string, parts: Iterable<string>): Promise<void> => {
  const entry = { name: Buffer.from(path), crc: 0, packed: 0, size: 0, at: written }
  write(Buffer.concat([u32(0x04034b50), u16(20, 0x0808, 8, 0, 0), u32(0, 0, 0), u16(entry.name.length, 0), entry.name]))
  const deflate = createDeflateRaw()
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      entry.packed += chunk.length
      write(chunk)
      done()
    },
  })
  deflate.pipe(sink)
  for (const part of parts) {
    const bytes = Buffer.from(part)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
  await finished(sink)
  write(u32(0x08074b50, entry.crc, entry.packed, entry.size))
  entries.push(entry)
}

const endArchive = (): void => {
  const start = written
  for (const { name, crc, packed, size, at } of entries) {
    const head = [u32(0x02014b50), u16(20, 20, 0x0808, 8, 0, 0), u32(crc, packed, size), u16(name.length, 0, 0, 0, 0)]
    write(Buffer.concat([...head, u32(0, at), name]))
  }
  write(
    Buffer.concat([u32(0x06054b50), u16(0, 0, entries.length, entries.length), u32(written - start, start), u16(0)]),
  )
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)
const cell = (value: unknown): string =>
  value === null
    ? '<c/>'
    : typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escapeXml(String(value))}</t></is></c>`

const ROWS_AT_ONCE = 500

function* sheet(): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
  let text = ''
  let count = 0
  const raw = new Database(database, { readonly: true })
  for (const row of raw.prepare<[string, string], unknown[]>(EXPORTED_CASES).raw().iterate(from, before)) {
    text += `<row>${row.map(cell).join('')}</row>`
    count += 1
    if (count % ROWS_AT_ONCE > 0) continue
    yield text
    text = ''
  }
  raw.close()
  yield `${text}</sheetData></worksheet>`
}

const begun = performance.now()
await addFile('[Content_Types].xml', [
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
])
await addFile('_rels/.rels', [
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
])
await addFile('xl/workbook.xml', [
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
])
await addFile('xl/_rels/workbook.xml.rels', [
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
])
await addFile('xl/worksheets/sheet1.xml', sheet())
endArchive()
closeSync(file)
console.log(JSON.stringify({ ms: performance.now() - begun }))
