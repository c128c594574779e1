/** Reads workbooks for tests with nothing of the writer: a zip reader and a walk over the XML. */
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

export type ReadCell = { type: 'number' | 'text'; value: number | string; format: string; isBold: boolean }
export type ReadSheet = {
  name: string
  /** By row and column, from 0; undefined where nothing stands. */
  rows: (ReadCell | undefined)[][]
  frozenRows: number
  autoFilter: string | undefined
  widths: number[]
}

const open = promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)

const readParts = async (buffer: Buffer): Promise<Map<string, string>> => {
  const zip = await open(buffer, { lazyEntries: true })
  const parts = new Map<string, string>()
  const read = (entry: Entry) =>
    new Promise<Buffer>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('error', reject)
        stream.on('end', () => resolve(Buffer.concat(chunks)))
      })
    })
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      read(entry).then((content) => {
        parts.set(entry.fileName, content.toString('utf8'))
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return parts
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_all, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? ''
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

type Element = { attributes: Record<string, string>; inner: string }

const elements = (xml: string, tag: string): Element[] =>
  [...xml.matchAll(new RegExp(`<${tag}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map(
    ([, attributes = '', inner = '']) => ({
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
      ),
      inner,
    }),
  )

const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 4: '#,##0.00', 49: '@' }

const readStyles = (xml: string) => {
  const formats = new Map(elements(xml, 'numFmt').map(({ attributes: a }) => [a.numFmtId ?? '', a.formatCode ?? '']))
  const fonts = elements(elements(xml, 'fonts')[0]?.inner ?? '', 'font').map(({ inner }) => /<b(\s|\/|>)/.test(inner))
  return elements(elements(xml, 'cellXfs')[0]?.inner ?? '', 'xf').map(({ attributes: a }) => ({
    format: formats.get(a.numFmtId ?? '') ?? BUILT_IN[a.numFmtId ?? ''] ?? `#${a.numFmtId}`,
    isBold: fonts[Number(a.fontId)] ?? false,
  }))
}

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const readSheet = (name: string, xml: string, styles: { format: string; isBold: boolean }[]): ReadSheet => {
  const rows: ReadSheet['rows'] = []
  for (const row of elements(elements(xml, 'sheetData')[0]?.inner ?? '', 'row')) {
    const cells: (ReadCell | undefined)[] = []
    for (const { attributes, inner } of elements(row.inner, 'c')) {
      const raw = elements(inner, 'v')[0]?.inner ?? elements(inner, 't')[0]?.inner
      if (raw === undefined) continue
      if (/<f[ >/]/.test(inner)) throw new Error(`${name}!${attributes.r} holds a formula`)
      const isText = attributes.t === 'str' || attributes.t === 'inlineStr'
      const style = styles[Number(attributes.s ?? 0)] ?? { format: 'General', isBold: false }
      cells[columnOf(attributes.r ?? '')] = {
        ...style,
        type: isText ? 'text' : 'number',
        value: isText ? decoded(raw) : Number(raw),
      }
    }
    rows[Number(row.attributes.r) - 1] = Array.from(cells)
  }
  return {
    name,
    rows: Array.from(rows, (row) => row ?? []),
    frozenRows: Number(elements(xml, 'pane')[0]?.attributes.ySplit ?? 0),
    autoFilter: elements(xml, 'autoFilter')[0]?.attributes.ref,
    widths: elements(xml, 'col').map(({ attributes }) => Number(attributes.width)),
  }
}

/** The sheets of a workbook in their order. */
export const readXlsx = async (buffer: Buffer): Promise<ReadSheet[]> => {
  const parts = await readParts(buffer)
  const styles = readStyles(parts.get('xl/styles.xml') ?? '')
  const targets = new Map(
    elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ attributes: a }) => [
      a.Id,
      a.Target,
    ]),
  )
  return elements(parts.get('xl/workbook.xml') ?? '', 'sheet').map(({ attributes: a }) => {
    const target = (targets.get(a['r:id'] ?? '') ?? '').replace(/^\/?(xl\/)?/, '')
    const xml = parts.get(`xl/${target}`)
    if (xml === undefined) throw new Error(`no part for the sheet ${a.name}`)
    return readSheet(a.name ?? '', xml, styles)
  })
}

/** Values under their column titles, for sheets with a header. */
export const recordsOf = ({ rows }: ReadSheet): Record<string, number | string | undefined>[] => {
  const [heads = [], ...rest] = rows
  return rest.map((row) => Object.fromEntries(heads.map((head, index) => [String(head?.value), row[index]?.value])))
}
