import type { Database } from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Clock } from '../clock.ts'
import type { Device } from '../device.ts'
import { createDoor, type Door } from './door.ts'
import { applyMigrations, type MigrateError, pendingMigrations } from './migrate.ts'
import { openForWriting } from './open.ts'
import { withStorageErrors } from './read-db.ts'
import { type NewUuid, uuidToBlob } from './uuid.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

type DeviceRow = { id: number; letter: string }

/** Of a computer that has only looked: its letter would be lost to the shop for good. */
const UNUSED = `SELECT id FROM device
  WHERE NOT EXISTS (SELECT 1 FROM change_log WHERE device_id = device.id)
    AND NOT EXISTS (SELECT 1 FROM number_counter WHERE device_id = device.id)
    AND NOT EXISTS (SELECT 1 FROM pin_try WHERE device_id = device.id)
  ORDER BY id LIMIT 1`

/** The row of this computer: an unused one, or one with the next free letter, when it opens the shop for the first time. */
const ensureDeviceRow = (handle: Database, device: Device, at: string): number => {
  const blob = uuidToBlob(device.uuid)
  const known = handle.prepare<[Buffer], DeviceRow>('SELECT id, letter FROM device WHERE uuid = ?').get(blob)
  if (known) return known.id
  const unused = handle.prepare<[], { id: number }>(UNUSED).get()
  if (unused) {
    handle
      .prepare('UPDATE device SET uuid = ?, name = ?, created_at = ? WHERE id = ?')
      .run(blob, device.name, at, unused.id)
    return unused.id
  }
  const taken = handle.prepare<[], DeviceRow>('SELECT id, letter FROM device').all()
  const letter = [...LETTERS].find((candidate) => taken.every((row) => row.letter !== candidate))
  if (!letter) throw new Error('every counter letter is taken')
  const insert = handle.prepare('INSERT INTO device (uuid, letter, name, created_at) VALUES (?, ?, ?, ?)')
  return Number(insert.run(blob, letter, device.name, at).lastInsertRowid)
}

export type DoorDeps = {
  device: Device
  now: Clock
  newUuid: NewUuid
  /** Runs before the first of the pending steps; what it throws keeps the file as it is. */
  beforeMigrating: () => void
}

/** Opens the file for writing and brings it up to date. Throws StorageError when the file can't be used. */
export const openDoor = (
  path: string,
  { device, now, newUuid, beforeMigrating }: DoorDeps,
): Result<{ door: Door; migrated: boolean }, MigrateError> => {
  const handle = openForWriting(path)
  try {
    return withStorageErrors(() => {
      const pending = pendingMigrations(handle)
      if (!pending.ok) {
        handle.close()
        return err(pending.error)
      }
      if (pending.value.length > 0) beforeMigrating()
      applyMigrations(handle, pending.value)
      const deviceId = ensureDeviceRow(handle, device, now())
      const door = createDoor(handle, { now, newUuid, deviceId: () => deviceId })
      return ok({ door, migrated: pending.value.length > 0 })
    })
  } catch (error) {
    handle.close()
    throw error
  }
}
