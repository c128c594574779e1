/** Upgrades that are broken off: the file is of the old version or of a new one, whole, and the next opening finishes the work. */
import { copyFileSync, cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database, { SqliteError } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openShop } from '#main/app/open-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { applyMigrations, pendingMigrations } from '#main/platform/db/migrate.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openForWriting } from '#main/platform/db/open.ts'
import { findStrangeObject, tablesOf } from '#main/platform/snapshot/schema-objects.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { startRpc } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { imageOf, replayWithCuts } from '#tests/support/power-cut/cuts.ts'
import { isStraceUsable, recordRpc } from '#tests/support/power-cut/record.ts'
import { savedSchemas, unpackSchema } from '#tests/support/saved-schema.ts'
import { openTestShop } from '#tests/support/shop-on-disk.ts'
import { emptyDisk, fillDisk, mountSmallDisk } from '#tests/support/small-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const LATEST = migrations.length
const older = savedSchemas.filter((version) => version < LATEST)

type Counts = Record<string, number>

/** Rows of the tables that the version had; a computer that opens the shop writes itself down. */
const countRows = (handle: Database.Database, version: number): Counts =>
  Object.fromEntries(
    tablesOf(version)
      .filter((table) => table !== 'device')
      .map((table) => [table, handle.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? -1]),
  )

/** The version that the file is of; what is mixed, incomplete or short of rows is said. */
const judge = (path: string, from: number, before: Counts): { version: number; problems: string[] } => {
  const handle = new Database(path, { readonly: true })
  try {
    const version = Number(handle.pragma('user_version', { simple: true }))
    const strange = findStrangeObject(handle, version)
    const rows = countRows(handle, from)
    const short = Object.keys(before).filter((table) => rows[table] !== before[table])
    const checked = String(handle.pragma('quick_check(1)', { simple: true }))
    return {
      version,
      problems: [
        ...(version < from || version > LATEST ? [`version ${version}`] : []),
        ...(strange === undefined ? [] : [`${strange} does not belong to version ${version}`]),
        ...short.map((table) => `rows of ${table}`),
        ...(checked === 'ok' ? [] : [checked]),
      ],
    }
  } finally {
    handle.close()
  }
}

const countsIn = (path: string, version: number): Counts => {
  const handle = new Database(path, { readonly: true })
  try {
    return countRows(handle, version)
  } finally {
    handle.close()
  }
}

const kills = planCampaign({ name: 'killed upgrades', short: 40 * older.length, long: 350 * older.length, minutes: 5 })

/** An upgrade is a copy and then the migrations; each of the two has its share of the kills. */
type Stage = { name: 'copy' | 'migrations'; begins: (backup: string) => boolean; withinMs: number }

const READ_BACK_MS = 8
const COPY: Stage = { name: 'copy', begins: () => true, withinMs: 60 }

/** From the copy's last file on: it is read once more, and then the migrations take their time. */
const migrationsFrom = (version: number): Stage => {
  const handle = openForWriting(join(unpackSchema(version), 'khostum.db'))
  try {
    const pending = pendingMigrations(handle)
    if (!pending.ok) throw new Error(pending.error.code)
    const began = performance.now()
    applyMigrations(handle, pending.value)
    const withinMs = READ_BACK_MS + Math.ceil(2 * (performance.now() - began))
    return { name: 'migrations', begins: (name) => name.endsWith('.sha256'), withinMs }
  } finally {
    handle.close()
  }
}

const upgradeAndDie = async (folder: string, { begins }: Stage, afterMs: number): Promise<void> => {
  const rpc = startRpc(folder, tempFolder())
  const backups = join(folder, 'backups')
  const end = performance.now() + 20_000
  const hasBegun = (): boolean => existsSync(backups) && readdirSync(backups).some(begins)
  // Without a pause: the migrations of a small shop take some milliseconds.
  while (!hasBegun() && performance.now() < end);
  if (afterMs > 0) await sleep(afterMs)
  rpc.kill()
  await rpc.closed
}

test('a kill at any moment of an upgrade leaves the old shop or the new one', { timeout: kills.timeout }, async () => {
  const random = kills.random('moments')
  const stages = new Map(older.map((version) => [version, migrationsFrom(version)]))
  const reached = new Map<string, number>()
  let wrong = 0
  for (let round = 0; round < kills.rounds; round += 1) {
    const from = older[round % older.length] ?? 0
    const stage = random.chance(0.25) ? COPY : (stages.get(from) ?? COPY)
    const folder = unpackSchema(from)
    const database = join(folder, 'khostum.db')
    const before = countsIn(database, from)

    await upgradeAndDie(folder, stage, random.int(0, stage.withinMs))

    const { version, problems } = judge(database, from, before)
    const outcome = `schema ${from} in its ${stage.name}: ${version}`
    reached.set(outcome, (reached.get(outcome) ?? 0) + 1)
    const shop = openTestShop(folder)
    const found = [...verifyShop(shop.door.read, shop.services)].flatMap((check) => check.problems)
    await shop.close({ copy: false })
    if (problems.length + found.length > 0) wrong += 1
    expect([...problems, ...found], kills.rerun).toEqual([])
  }
  const outcomes = [...reached].sort(([a], [b]) => (a < b ? -1 : 1))
  const note = outcomes.map(([outcome, times]) => `${outcome}, ${times} times`).join('; ')
  kills.report({ kills: kills.rounds, wrong, note: `found afterwards: ${note}` })
  for (const from of older) {
    const found = (version: number): boolean =>
      outcomes.some(([outcome]) => outcome.startsWith(`schema ${from} `) && outcome.endsWith(`: ${version}`))
    expect([from, found(from), found(LATEST)], kills.rerun).toEqual([from, true, true])
  }
})

const cuts = planCampaign({ name: 'power cuts during upgrades', short: 200, long: 2_000, minutes: 2 })

test('a power cut at any moment of an upgrade leaves the old shop or the new one', {
  timeout: cuts.timeout,
}, async () => {
  if (!isStraceUsable()) return
  const random = cuts.random('moments')
  let looked = 0
  const wrong: string[] = []
  for (const from of older) {
    const folder = unpackSchema(from)
    const before = imageOf(folder)
    const rows = countsIn(join(folder, 'khostum.db'), from)
    const steps = await recordRpc(folder, tempFolder(), [])
    const rounds = Math.ceil(cuts.rounds / older.length)
    const moments = Array.from({ length: rounds }, () => random.int(1, steps.length)).sort((a, b) => a - b)
    replayWithCuts(
      { before, steps },
      {
        random: cuts.random(`images ${from}`),
        moments,
        look: (image) => {
          looked += 1
          const database = join(image, 'khostum.db')
          openForWriting(database).close()
          wrong.push(...judge(database, from, rows).problems)
        },
      },
    )
  }
  cuts.report({ cuts: looked, wrong: wrong.length })
  expect(wrong, cuts.rerun).toEqual([])
})

/** A shop of an old version with rows in it, as its own migrations made it. */
const rawShop = (version: number): string => {
  if (savedSchemas.includes(version)) return join(unpackSchema(version), 'khostum.db')
  const path = join(tempFolder(), 'khostum.db')
  const handle = openForWriting(path)
  applyMigrations(
    handle,
    migrations.filter((migration) => migration.version <= version),
  )
  const uuid = (n: number): Buffer => Buffer.alloc(16, n)
  handle
    .prepare(`INSERT INTO staff (uuid, name, role, created_at) VALUES (?, 'Անի', 'owner', '2026-05-14T05:40:00.000Z')`)
    .run(uuid(1))
  const insert =
    handle.prepare(`INSERT INTO customer (uuid, full_name, sort_key, created_at, created_by, updated_at, updated_by)
     VALUES (?, ?, ?, '2026-05-14T05:40:00.000Z', 1, '2026-05-14T05:40:00.000Z', 1)`)
  for (let n = 2; n < 200; n += 1) insert.run(uuid(n), `Հաճախորդ ${n}`, `${n}`)
  handle.close()
  return path
}

const MOST_PAGES = 4_294_967_294

test.each(migrations.slice(0, -1).map(({ version }) => version))(
  'a disk that is full at any statement of the upgrade from schema %i leaves no mixture, and with room it goes on',
  (from) => {
    const saved = rawShop(from)
    const before = countsIn(saved, from)
    const path = join(tempFolder(), 'khostum.db')
    let refusals = 0
    for (let room = 0; ; room += 1) {
      copyFileSync(saved, path)
      const handle = openForWriting(path)
      handle.pragma(`max_page_count = ${Number(handle.pragma('page_count', { simple: true })) + room}`)
      const pending = pendingMigrations(handle)
      if (!pending.ok) throw new Error(pending.error.code)
      let refused: unknown
      try {
        applyMigrations(handle, pending.value)
      } catch (error) {
        refused = error
      }
      if (refused === undefined) {
        handle.close()
        break
      }
      refusals += 1
      expect(refused).toBeInstanceOf(SqliteError)
      expect(refused).toMatchObject({ code: 'SQLITE_FULL' })
      expect(judge(path, from, before).problems).toEqual([])
      handle.pragma(`max_page_count = ${MOST_PAGES}`)
      const rest = pendingMigrations(handle)
      if (rest.ok) applyMigrations(handle, rest.value)
      handle.close()
      expect(judge(path, from, before)).toEqual({ version: LATEST, problems: [] })
    }
    expect(refusals).toBeGreaterThan(0)
  },
)

test('an upgrade that the disk has no room for is refused before it begins, and is made when there is room', async () => {
  const mounted = mountSmallDisk(tempFolder(), 24)
  if (!mounted) return
  onTestFinished(mounted.unmount)
  const disk = mounted.folder
  const from = older.at(-1)
  if (from === undefined) throw new Error('no older schema is saved')
  const folder = join(disk, 'shop')
  cpSync(unpackSchema(from), folder, { recursive: true })
  const database = join(folder, 'khostum.db')
  const before = countsIn(database, from)
  fillDisk(disk, 6 * 1024 * 1024)

  expect(openShop(folder, newShopDeps())).toMatchObject({ ok: false, error: { code: 'UNUSABLE', reason: 'DISK_FULL' } })
  expect(judge(database, from, before)).toEqual({ version: from, problems: [] })
  expect(readdirSync(join(folder, 'backups'))).toEqual([])

  emptyDisk(disk)
  const shop = openTestShop(folder)
  expect(shop.door.read.allRaw('PRAGMA user_version')).toEqual([{ user_version: LATEST }])
  await shop.close({ copy: false })
})
