import { detectEncoding } from './detect-encoding.ts'

/** What a file is, by its first bytes and not by its name: an .xls may be a web page in disguise. */
export type Format = 'text' | 'xlsx' | 'zip' | 'xls' | 'html' | 'pdf' | 'ods' | 'vcf' | 'other'

const startsWith = (bytes: Buffer, ...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte)

const ODS_TYPE = 'application/vnd.oasis.opendocument'

/** What programs, pictures, archives and databases begin with. */
const OTHERS: readonly Buffer[] = [
  '\u007fELF',
  'MZ\u0090',
  '\u0089PNG',
  'GIF87a',
  'GIF89a',
  '\u00ff\u00d8\u00ff',
  'Rar!\u001a',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  'BZh9',
  '\u00fd7zXZ',
  '(\u00b5/\u00fd',
  'SQLite format 3',
  '{\\rtf',
  // UTF-32, which no program writes lists in.
  '\u00ff\u00fe\u0000\u0000',
  '\u0000\u0000\u00fe\u00ff',
].map((text) => Buffer.from(text, 'latin1'))

const SAMPLE = 64 * 1024
/** Share of control characters from which it is no text; NUL, tab and the ends of lines are met in texts. */
const MOST_CONTROLS = 0.02
const MET_IN_TEXTS = new Set([0, 9, 10, 11, 12, 13, 26])

const isBinary = (bytes: Buffer): boolean => {
  // There every second byte may be anything.
  if (detectEncoding(bytes).startsWith('utf-16')) return false
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 32 && !MET_IN_TEXTS.has(byte)) controls += 1
  return controls > sample.length * MOST_CONTROLS
}

const isOther = (bytes: Buffer): boolean =>
  OTHERS.some((begins) => bytes.subarray(0, begins.length).equals(begins)) || isBinary(bytes)

export const detectFormat = (bytes: Buffer): Format => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b)) {
    // The names of a zip's entries stand uncompressed at its end; OpenDocument puts its type first.
    if (bytes.subarray(0, 200).includes(ODS_TYPE)) return 'ods'
    return bytes.includes('xl/workbook.xml') ? 'xlsx' : 'zip'
  }
  if (isOther(bytes)) return 'other'
  const head = bytes.subarray(0, 1_000).toString('latin1').replaceAll('\u0000', '').trimStart().toLowerCase()
  if (/^(ï»¿|ÿþ|þÿ)?\s*begin:vcard/.test(head)) return 'vcf'
  return /^(ï»¿)?\s*<(!doctype|html|table|\?xml|meta)/.test(head) ? 'html' : 'text'
}
