/** Archives byte by byte, so that what they say of themselves can be a lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Entry = {
  name: string
  data: Buffer | string
  stored?: boolean
  /** What the headers say in place of the truth. */
  says?: {
    size?: number
    packed?: number
    crc?: number
    flags?: number
    method?: number
    offset?: number
    mode?: number
  }
  /** The same bytes as the entry at this place in the list. */
  sharesWith?: number
}

type Placed = { entry: Entry; offset: number; packed: Buffer; size: number; crc: number }

const text = (data: Buffer | string): Buffer => (typeof data === 'string' ? Buffer.from(data) : data)

const fieldsOf = ({ entry, packed, size, crc }: Placed): Buffer => {
  const { says = {}, stored } = entry
  const fields = Buffer.alloc(24)
  fields.writeUInt16LE(says.flags ?? 0x0800, 0)
  fields.writeUInt16LE(says.method ?? (stored ? 0 : 8), 2)
  fields.writeUInt32LE(0x5a21_0000, 4)
  fields.writeUInt32LE((says.crc ?? crc) >>> 0, 8)
  fields.writeUInt32LE(says.packed ?? packed.length, 12)
  fields.writeUInt32LE((says.size ?? size) >>> 0, 16)
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 20)
  return fields
}

const localHeader = (placed: Placed): Buffer =>
  Buffer.concat([Buffer.from('504b03041400', 'hex'), fieldsOf(placed), Buffer.from(placed.entry.name)])

const centralHeader = (placed: Placed): Buffer => {
  const { entry, offset } = placed
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(((entry.says?.mode ?? 0) << 16) >>> 0, 6)
  tail.writeUInt32LE(entry.says?.offset ?? offset, 10)
  return Buffer.concat([Buffer.from('504b010214031400', 'hex'), fieldsOf(placed), tail, Buffer.from(entry.name)])
}

export type ZipOptions = {
  before?: Buffer
  after?: Buffer
  comment?: string
  /** So many entries, as the end of the archive says. */
  count?: number
  /** Where the list of entries begins, as the end says. */
  listAt?: number
}

export const makeZip = (entries: readonly Entry[], options: ZipOptions = {}): Buffer => {
  const { before = Buffer.alloc(0), after = Buffer.alloc(0), comment = '' } = options
  const parts: Buffer[] = [before]
  let at = before.length
  const placed: Placed[] = []
  for (const entry of entries) {
    const other = entry.sharesWith === undefined ? undefined : placed[entry.sharesWith]
    if (other) {
      placed.push({ ...other, entry })
      continue
    }
    const data = text(entry.data)
    const packed = entry.stored ? data : deflateRawSync(data)
    const each: Placed = { entry, offset: at, packed, size: data.length, crc: crc32(data) }
    placed.push(each)
    const header = localHeader(each)
    parts.push(header, packed)
    at += header.length + packed.length
  }
  const list = Buffer.concat(placed.map(centralHeader))
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(options.count ?? placed.length, 8)
  end.writeUInt16LE(options.count ?? placed.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(options.listAt ?? at, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...parts, list, end, Buffer.from(comment), after])
}
