import { uuidv7 } from 'uuidv7'

/** A UUID's text as the 16 bytes that are stored. */
export const uuidToBlob = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

export const blobToUuid = (blob: Buffer): string => {
  const hex = blob.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export type NewUuid = () => string
export const newUuid: NewUuid = uuidv7
