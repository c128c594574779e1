/** A real shop in a temporary folder: real file, real services; only the clock is ours. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices, type ServiceDeps, type WindowParts } from '#main/app/compose.ts'
import { createDoor, type Door } from '#main/platform/db/door.ts'
import { applyMigrations } from '#main/platform/db/migrate.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openForWriting } from '#main/platform/db/open.ts'
import { sql } from '#main/platform/db/query.ts'
import { newUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import { addMs, type Instant, Instant as InstantSchema, instantOf } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

export const TIME_ZONE = 'Asia/Yerevan'

const createClock = (start: Instant) => {
  let at = start
  return {
    now: () => at,
    set: (day: string, time: string) => {
      at = instantOf(day as LocalDate, time as LocalTime, TIME_ZONE)
    },
    advance: (ms: number) => {
      at = addMs(at, ms)
    },
  }
}

const DEVICE_ID = 1

const registerDevice = (door: Door) =>
  door.write({ staffId: null }, (trx) => {
    trx.run(
      sql
        .insertInto('device')
        .values({ id: DEVICE_ID, uuid: uuidToBlob(trx.newUuid()), letter: 'A', name: 'test', created_at: trx.at }),
    )
  })

export const openTestShop = (
  folder = mkdtempSync(join(tmpdir(), 'khostum-test-')),
  window: Pick<ServiceDeps, 'stopwatch'> & WindowParts = {},
) => {
  // Thursday, 14 May 2026, 10:00 in Yerevan.
  const clock = createClock(InstantSchema.parse('2026-05-14T06:00:00.000Z'))
  const path = join(folder, 'khostum.db')
  const handle = openForWriting(path)
  applyMigrations(handle, migrations)
  const prepared: string[] = []
  const prepare = handle.prepare.bind(handle)
  Object.assign(handle, {
    prepare: (text: string) => {
      prepared.push(text)
      return prepare(text)
    },
  })
  const door = createDoor(handle, { now: clock.now, newUuid, deviceId: () => DEVICE_ID })
  registerDevice(door)
  const services = createServices({ door, database: path, now: clock.now, machineTimeZone: TIME_ZONE, ...window })
  services.search.prepare({ staffId: null })
  for (const _ of services.search.fill({ staffId: null }));
  const addStaff = (name: string, role: 'owner' | 'manager' | 'clerk' | 'accountant') => {
    const created = services.staff.create({ staffId: null }, { name, role })
    if (!created.ok) throw new Error(created.error.code)
    const row = services.staff.findRow(created.value.id)
    if (!row) throw new Error('the person was not written')
    return { ...created.value, actor: { staffId: row.id } }
  }
  const owner = addStaff('Արամ', 'owner')
  const clerk = addStaff('Մարիամ', 'clerk')
  return {
    folder,
    path,
    door,
    services,
    clock,
    owner,
    clerk,
    /** The statements that `work` prepares for the first time. */
    recordSql: (work: () => unknown): string[] => {
      prepared.length = 0
      work()
      return [...prepared]
    },
    close: () => {
      door.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestShop = ReturnType<typeof openTestShop>

/** The value of an outcome that the test expects to succeed. */
export const expectOk = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(`unexpected ${JSON.stringify(result.error)}`)
  return result.value
}
