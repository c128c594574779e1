/** What somebody may hand over as the copy of a shop, each made of a good copy, with the code it is to be refused by. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'

export type HostileCopy = {
  name: string
  make: (path: string, good: string) => void
  verdict: 'MISSING' | 'DAMAGED' | 'NEWER' | 'FOREIGN' | 'STRANGE' | 'UNFINISHED' | 'DISK_FULL'
}

const PAGE_COUNT_AT = 28
const PAGE_COUNT_VALID_FOR_AT = 92
const TERABYTE = 2 ** 40

const withSql = (name: string, sql: string, verdict: HostileCopy['verdict']): HostileCopy => ({
  name,
  make: (path, good) => {
    copyFileSync(good, path)
    const handle = new Database(path)
    handle.exec(sql)
    handle.close()
  },
  verdict,
})

const withBytes = (name: string, change: (bytes: Buffer) => void, verdict: HostileCopy['verdict']): HostileCopy => ({
  name,
  make: (path, good) => {
    const bytes = readFileSync(good)
    change(bytes)
    writeFileSync(path, bytes)
  },
  verdict,
})

const withFile = (name: string, change: (path: string) => void, verdict: HostileCopy['verdict']): HostileCopy => ({
  name,
  make: (path, good) => {
    copyFileSync(good, path)
    change(path)
  },
  verdict,
})

const instead = (name: string, make: HostileCopy['make'], verdict: HostileCopy['verdict']): HostileCopy => ({
  name,
  make,
  verdict,
})

const SCHEMAS: readonly HostileCopy[] = [
  withSql(
    'a trigger on each new case',
    'CREATE TRIGGER evil AFTER INSERT ON ticket BEGIN DELETE FROM customer; END',
    'STRANGE',
  ),
  withSql(
    'a trigger that calls itself search',
    'CREATE TRIGGER search_x AFTER INSERT ON customer BEGIN DELETE FROM ticket; END',
    'STRANGE',
  ),
  withSql('a view in the place of a table', 'DROP TABLE draft; CREATE VIEW draft AS SELECT * FROM staff', 'STRANGE'),
  withSql('a view beside the tables', 'CREATE VIEW loot AS SELECT * FROM staff', 'STRANGE'),
  withSql(
    'a view with a trigger in the place of a table',
    `DROP TABLE draft; CREATE VIEW draft AS SELECT * FROM staff;
     CREATE TRIGGER draft_evil INSTEAD OF INSERT ON draft BEGIN DELETE FROM customer; END`,
    'STRANGE',
  ),
  withSql(
    'a view that never ends',
    'CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
    'STRANGE',
  ),
  withSql('a table of its own', 'CREATE TABLE loot (id INTEGER)', 'STRANGE'),
  withSql('a virtual table', 'CREATE VIRTUAL TABLE loot USING fts5(text)', 'STRANGE'),
  withSql('an index over an expression', 'CREATE INDEX evil ON ticket (hex(zeroblob(10)))', 'STRANGE'),
  withSql('a missing index', 'DROP INDEX ticket_open', 'STRANGE'),
  withSql('a column more', 'ALTER TABLE reason ADD COLUMN extra TEXT', 'STRANGE'),
  withSql(
    'a column that counts by itself',
    'ALTER TABLE reason ADD COLUMN extra TEXT AS (hex(zeroblob(10)))',
    'STRANGE',
  ),
  withSql('no version at all', 'PRAGMA user_version = 0', 'STRANGE'),
]

const HEADS: readonly HostileCopy[] = [
  withSql('another program’s mark', 'PRAGMA application_id = 7', 'FOREIGN'),
  withSql('a later version', 'PRAGMA user_version = 99', 'NEWER'),
  withSql('a version below nothing', 'PRAGMA user_version = -1', 'NEWER'),
  withBytes('pages of three bytes', (bytes) => void bytes.writeUInt16BE(3, 16), 'DAMAGED'),
  withBytes(
    'four thousand million pages',
    (bytes) => void bytes.writeUInt32BE(0xff_ff_ff_fe, PAGE_COUNT_AT),
    'DAMAGED',
  ),
  withBytes(
    'four thousand million pages, not vouched for',
    (bytes) => {
      bytes.writeUInt32BE(0xff_ff_ff_fe, PAGE_COUNT_AT)
      bytes.writeUInt32BE(0, PAGE_COUNT_VALID_FOR_AT)
      bytes.fill(0xff, 4_096, 12_288)
    },
    'DAMAGED',
  ),
  withBytes('no first page of records', (bytes) => void bytes.fill(0, 100, 4_096), 'DAMAGED'),
]

const FILES: readonly HostileCopy[] = [
  withFile('the first half', (path) => truncateSync(path, 40_960), 'DAMAGED'),
  withFile('fifty bytes', (path) => truncateSync(path, 50), 'FOREIGN'),
  withFile('nothing in it', (path) => truncateSync(path, 0), 'DAMAGED'),
  withFile('a hole of eight terabytes at its end', (path) => truncateSync(path, 8 * TERABYTE), 'DISK_FULL'),
  withFile(
    'a hash that is not its own',
    (path) => writeFileSync(`${path}.sha256`, `${'0'.repeat(64)}  ${basename(path)}\n`),
    'DAMAGED',
  ),
  withFile('a hash file without a hash', (path) => writeFileSync(`${path}.sha256`, ''), 'DAMAGED'),
  withFile('a journal beside it', (path) => appendFileSync(`${path}-journal`, Buffer.alloc(512, 0xd9)), 'UNFINISHED'),
  {
    name: 'a log beside it, in which a person is renamed',
    make: (path, good) => {
      const live = `${path}.live`
      copyFileSync(good, live)
      const handle = new Database(live)
      handle.pragma('journal_mode = WAL')
      handle.pragma('wal_autocheckpoint = 0')
      handle.exec("UPDATE customer SET full_name = 'Evil'")
      copyFileSync(live, path)
      copyFileSync(`${live}-wal`, `${path}-wal`)
      handle.close()
    },
    verdict: 'UNFINISHED',
  },
  instead('a list of customers', (path) => writeFileSync(path, 'name;phone\nԱնի;091234567\n'), 'DAMAGED'),
]

const PLACES: readonly HostileCopy[] = [
  instead('nothing at that place', () => {}, 'MISSING'),
  instead('a folder', (path) => mkdirSync(path), 'FOREIGN'),
  instead('a link to a good copy', (path, good) => symlinkSync(good, path), 'FOREIGN'),
  instead('a link to a device without an end', (path) => symlinkSync('/dev/zero', path), 'FOREIGN'),
  instead('a link to nothing', (path) => symlinkSync('/nowhere/at/all', path), 'FOREIGN'),
  instead(
    'a pipe that nobody writes into',
    (path) => {
      if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('no pipe')
    },
    'FOREIGN',
  ),
]

export const HOSTILE_COPIES: readonly HostileCopy[] = [...SCHEMAS, ...HEADS, ...FILES, ...PLACES]
