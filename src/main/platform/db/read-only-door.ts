import type { Clock } from '../clock.ts'
import { createDoor, type Door } from './door.ts'
import { openForReading } from './open.ts'
import { StorageError } from './storage-error.ts'
import { newUuid } from './uuid.ts'

/** Reads beside whoever writes: for reading commands and workers. A write is refused before it begins. */
export const openReadOnlyDoor = (path: string, now: Clock): Door => {
  const refuse = (): never => {
    throw new StorageError('READ_ONLY', new Error('opened for reading'))
  }
  return { ...createDoor(openForReading(path), { now, newUuid, deviceId: refuse }), write: refuse, jot: refuse }
}

/** Of a copy that is looked at in the place of a shop that can't be written: it takes nothing that anybody would miss. */
export const forViewing = (door: Door): Door => ({
  ...door,
  write: () => {
    throw new StorageError('READ_ONLY', new Error('opened for viewing'))
  },
  isForViewing: true,
})
