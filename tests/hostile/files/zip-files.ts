/** Archives that lie, burst or reach outside. */
import { writeFileSync } from 'node:fs'
import { EMPTY, type HostileFile, rows, TOO_LARGE, UNREADABLE, unsupported, type Verdict } from './verdict.ts'
import { makeXlsx, xlsxEntries } from './xlsx-maker.ts'
import { type Entry, makeZip } from './zip-maker.ts'

const MEGABYTE = 1024 * 1024
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE)

const archive = (name: string, make: () => Buffer, verdict: Verdict): HostileFile => ({
  name,
  make: (path) => writeFileSync(path, make()),
  verdict,
})

/** A good workbook with one entry more. */
const withEntry = (name: string, entry: Entry, verdict: Verdict): HostileFile =>
  archive(name, () => makeXlsx({}, [entry]), verdict)

/** A good workbook of which one part says something false. */
const lying = (name: string, says: NonNullable<Entry['says']>, verdict: Verdict = UNREADABLE): HostileFile =>
  archive(
    name,
    () => makeZip(xlsxEntries().map((entry) => (entry.name.endsWith('sheet1.xml') ? { ...entry, says } : entry))),
    verdict,
  )

const media = (data: Buffer | string): Entry => ({ name: 'xl/media/image1.png', data })

const overlapping = (): Buffer =>
  makeXlsx({}, [
    media(zeros(1)),
    ...Array.from({ length: 1_500 }, (_, n) => ({ name: `xl/media/${n}.bin`, data: '', sharesWith: 6 })),
  ])

const nested = (): Buffer => {
  let inner = makeZip([{ name: 'zeros', data: zeros(4) }])
  for (let depth = 0; depth < 10; depth += 1)
    inner = makeZip(Array.from({ length: 10 }, (_, n) => ({ name: `${n}.zip`, data: inner })))
  return makeXlsx({}, [{ name: 'xl/embeddings/inner.zip', data: inner }])
}

const cut = (share: number) => (): Buffer => {
  const whole = makeXlsx()
  return whole.subarray(0, Math.floor(whole.length * share))
}

export const ZIP_FILES: readonly HostileFile[] = [
  archive('a good workbook', () => makeXlsx(), rows(4)),
  withEntry('a flat bomb', media(zeros(250)), TOO_LARGE),
  withEntry('a small bomb of a thousand times its size', media(zeros(20)), TOO_LARGE),
  archive('a bomb in bombs, never opened', nested, rows(4)),
  archive('a thousand names for one place', overlapping, TOO_LARGE),
  lying('a size that is too small', { size: 10 }),
  lying('a size that is too large', { size: 4_000_000_000 }),
  lying('a packed size beyond the file', { packed: 2 ** 31 }),
  lying('a packed size of nothing', { packed: 0 }),
  lying('another check sum', { crc: 1 }),
  lying('a password', { flags: 1 }),
  lying('a packing of another kind', { method: 12 }),
  lying('packed text that says it is plain', { method: 0 }),
  lying('a part that begins beyond the end', { offset: 2 ** 30 }),
  lying('a part that begins in another', { offset: 3 }),
  archive(
    'three thousand parts',
    () =>
      makeXlsx(
        {},
        Array.from({ length: 3_000 }, (_, n) => ({ name: `x/${n}`, data: '' })),
      ),
    UNREADABLE,
  ),
  withEntry('a path upwards', { name: '../../evil.txt', data: 'x' }, UNREADABLE),
  withEntry('a path from the root', { name: '/etc/cron.d/evil', data: 'x' }, UNREADABLE),
  withEntry('a path of Windows', { name: 'C:\\Windows\\evil.dll', data: 'x' }, UNREADABLE),
  withEntry('a path upwards in the manner of Windows', { name: '..\\..\\evil.dll', data: 'x' }, UNREADABLE),
  withEntry(
    'a link to a file of the system',
    { name: 'xl/link', data: '/etc/passwd', says: { mode: 0o120777 } },
    rows(4),
  ),
  withEntry('a device', { name: 'xl/device', data: '', says: { mode: 0o020666 } }, rows(4)),
  withEntry('one name twice', { name: 'xl/worksheets/sheet1.xml', data: 'x' }, UNREADABLE),
  withEntry('a macro', { name: 'xl/vbaProject.bin', data: 'Sub AutoOpen' }, rows(4)),
  archive('cut in the middle', cut(0.5), UNREADABLE),
  archive('cut before the last bytes', cut(0.98), UNREADABLE),
  archive('a list of parts that is elsewhere', () => makeXlsx({}, [], { listAt: 7 }), UNREADABLE),
  archive('more parts than there are', () => makeXlsx({}, [], { count: 60 }), UNREADABLE),
  archive('fewer parts than there are', () => makeXlsx({}, [], { count: 2 }), UNREADABLE),
  archive('a remark at the end', () => makeXlsx({}, [], { comment: 'PK\u0005\u0006 x'.repeat(50) }), UNREADABLE),
  archive('something behind it', () => makeXlsx({}, [], { after: Buffer.from('<script>') }), UNREADABLE),
  archive('a picture before it', () => makeXlsx({}, [], { before: Buffer.from('GIF89a') }), unsupported('other')),
  archive(
    'a list before it',
    () => makeXlsx({}, [], { before: Buffer.from('Name,Phone\nAni,1\n') }),
    unsupported('other'),
  ),
  archive('no workbook', () => makeZip([{ name: 'readme.txt', data: 'x' }]), unsupported('zip')),
  archive('a text document', () => makeZip([{ name: 'word/document.xml', data: 'x' }]), unsupported('zip')),
  archive(
    'an open document',
    () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
    unsupported('ods'),
  ),
  archive('no parts at all', () => makeZip([], { comment: 'xl/workbook.xml' }), UNREADABLE),
  archive(
    'a workbook without sheets in it',
    () => makeZip(xlsxEntries().filter(({ name }) => !name.includes('sheet1'))),
    UNREADABLE,
  ),
  archive(
    'a workbook without relations',
    () => makeZip(xlsxEntries().filter(({ name }) => !name.includes('workbook.xml.rels'))),
    EMPTY,
  ),
]
