/** This computer, known to each shop it opens. Its identity lies in the user-data folder: a shop's folder may be copied. */
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { NewUuid } from './db/uuid.ts'
import { makeFolder, writeFileDurably } from './durable-file.ts'
import { readKeptFile } from './small-file.ts'

export const Device = z.object({ uuid: z.uuid(), name: z.string() })
export type Device = z.infer<typeof Device>

const pathIn = (userData: string): string => join(userData, 'device.json')

const readDevice = (path: string): Device | undefined => {
  // A computer that lost its identity is a new one to every shop; the old file is kept for whoever wants to mend it.
  return readKeptFile(path, Device)
}

/** Another computer to every shop from now on: where nobody knows which numbers were given under the old letter. */
export const renewDevice = (userData: string, newUuid: NewUuid): Device => {
  const device: Device = { uuid: newUuid(), name: hostname() }
  makeFolder(userData)
  writeFileDurably(pathIn(userData), `${JSON.stringify(device, null, 2)}\n`)
  return device
}

export const loadDevice = (userData: string, newUuid: NewUuid): Device =>
  readDevice(pathIn(userData)) ?? renewDevice(userData, newUuid)
