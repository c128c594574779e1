/** Looks into a spreadsheet before anything unpacks it: real sizes, number of entries, ratio and checksums. */
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const MEGABYTE = 1024 * 1024
const LIMITS = { entries: 2_000, totalBytes: 200 * MEGABYTE, ratio: 200, ratioFrom: 5 * MEGABYTE }

type ScanError = { code: 'UNREADABLE' } | { code: 'FILE_TOO_LARGE' }

/** An archive that was looked through: its parts by name, each unpacked as it is read. */
export type Archive = { stream: (path: string) => Promise<AsyncIterable<Buffer> | undefined> }

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

/** Unpacked size of one entry, undefined when its checksum is wrong; stops beyond `limit`. */
const measure = (zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      let size = 0
      let checksum = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        checksum = crc32(chunk, checksum)
        if (size > limit) {
          stream.destroy()
          resolve(size)
        }
      })
      stream.on('end', () => resolve(checksum === entry.crc32 ? size : undefined))
      stream.on('error', reject)
    })
  })

const isHostileName = (name: string): boolean => name.includes('..') || /^[\\/]|^[a-z]:|\0/i.test(name)

const archiveOf = (zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>): Archive => ({
  stream: (path) => {
    const entry = entries.get(path)
    if (!entry) return Promise.resolve(undefined)
    return new Promise((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    )
  },
})

const scanEntries = async (zip: yauzl.ZipFile, packedBytes: number): Promise<Result<Archive, ScanError>> => {
  let total = 0
  const entries = new Map<string, yauzl.Entry>()
  for await (const entry of entriesOf(zip)) {
    // One name twice is one thing to us and another to whoever else reads the file.
    if (isHostileName(entry.fileName) || entries.has(entry.fileName)) return err({ code: 'UNREADABLE' })
    entries.set(entry.fileName, entry)
    const size = await measure(zip, entry, LIMITS.totalBytes - total)
    if (size === undefined) return err({ code: 'UNREADABLE' })
    total += size
    if (total > LIMITS.totalBytes) return err({ code: 'FILE_TOO_LARGE' })
    if (total > LIMITS.ratioFrom && total > packedBytes * LIMITS.ratio) return err({ code: 'FILE_TOO_LARGE' })
  }
  return ok(archiveOf(zip, entries))
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry, void, void> {
  if (zip.entryCount > LIMITS.entries) throw new Error('too many entries')
  for (let index = 0; index < zip.entryCount; index += 1) {
    const entry = await new Promise<yauzl.Entry>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('entry')
    zip.removeAllListeners('error')
    yield entry
  }
}

export const scanZip = async (bytes: Buffer): Promise<Result<Archive, ScanError>> => {
  try {
    const zip = await open(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    return await scanEntries(zip, bytes.length)
  } catch {
    // yauzl throws for every kind of damaged or hostile archive; to the user it is one that can't be read.
    return err({ code: 'UNREADABLE' })
  }
}
