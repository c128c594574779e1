/** What a file is, by its first bytes and not by its name: an .xls may be a web page in disguise. */
export type Format = 'text' | 'xlsx' | 'zip' | 'xls' | 'html' | 'pdf' | 'ods'

const startsWith = (bytes: Buffer, ...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte)

const ODS_TYPE = 'application/vnd.oasis.opendocument'

export const detectFormat = (bytes: Buffer): Format => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b)) {
    // The names of a zip's entries stand uncompressed at its end; OpenDocument puts its type first.
    if (bytes.subarray(0, 200).includes(ODS_TYPE)) return 'ods'
    return bytes.includes('xl/workbook.xml') ? 'xlsx' : 'zip'
  }
  const head = bytes.subarray(0, 1_000).toString('latin1').replaceAll('\u0000', '').trimStart().toLowerCase()
  return /^(ï»¿)?\s*<(!doctype|html|table|\?xml|meta)/.test(head) ? 'html' : 'text'
}
