/**
 * `node tools/save-schema.ts`: keeps a small shop of the present schema for the tests of all later ones. Run once for each version that
 * people got; a saved file is never made anew.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { takeSnapshot } from '#main/platform/snapshot/take-snapshot.ts'
import { instantOf } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { ensureDemoShop } from './demo/ensure-demo.ts'
import { inProject } from './project.ts'
import { Refusal, say } from './say.ts'

const version = migrations.at(-1)?.version ?? 0
const target = inProject(`tests/fixtures/schemas/${version}.db.gz`)
if (existsSync(target)) throw new Refusal(`${target} is saved already.`)

const userData = mkdtempSync(join(tmpdir(), 'khostum-schema-'))
try {
  const morning = instantOf(LocalDate.parse('2026-05-14'), LocalTime.parse('09:56'), 'Asia/Yerevan')
  await ensureDemoShop({ userData, now: () => morning, customers: 40, cases: 90 })
  const { database } = shopPaths(join(userData, 'shop'))
  const { path, rows } = takeSnapshot({ database, backups: join(userData, 'copies'), at: morning, reason: 'command' })
  mkdirSync(inProject('tests/fixtures/schemas'), { recursive: true })
  const packed = gzipSync(readFileSync(path), { level: 9 })
  writeFileSync(target, packed)
  say(`Saved ${rows} rows of schema ${version}, ${Math.round(packed.length / 1_024)} KiB.`)
} finally {
  rmSync(userData, { recursive: true, force: true })
}
