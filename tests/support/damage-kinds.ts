/** Ways in which a disk, a cable or a stranger spoils a file, each at places drawn by chance. */
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Random } from '#tools/random.ts'

const PAGE = 4096

export type Pages = { own: number[]; inner: number[]; index: number[]; search: number[] }

type PageRow = { page: number; name: string; kind: string; isIndex: number }

/** Pages in use, by what lies on them. */
export const pagesOf = (database: string): Pages => {
  const handle = new Database(database, { readonly: true })
  try {
    const rows = handle
      .prepare<[], PageRow>(
        `SELECT pageno AS page, dbstat.name, pagetype AS kind, ifnull(sqlite_schema.type = 'index', 0) AS isIndex
         FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name WHERE dbstat.name <> 'sqlite_stat1'`,
      )
      .all()
    const numbers = (fits: (row: PageRow) => boolean): number[] => rows.filter(fits).map(({ page }) => page)
    const isSearch = ({ name }: PageRow): boolean => name.startsWith('search_')
    const isOwn = (row: PageRow): boolean => !isSearch(row) && row.page > 1
    return {
      own: numbers(isOwn),
      inner: numbers((row) => isOwn(row) && row.kind === 'internal'),
      index: numbers((row) => isOwn(row) && row.isIndex === 1),
      search: numbers((row) => isSearch(row)),
    }
  } finally {
    handle.close()
  }
}

type Target = { database: string; pages: Pages; random: Random; foreign: string }
export type Kind = {
  name: string
  /** It happens to the log that a killed program leaves. */
  needsLog: boolean
  /** It may leave the shop as it was at an earlier moment, which only a later copy can deny. */
  mayEndEarlier: boolean
  expects: 'damaged' | 'search'
  spoil: (target: Target) => void
}

const change = (path: string, work: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path)
  work(bytes)
  writeFileSync(path, bytes)
}

const startOf = (page: number): number => (page - 1) * PAGE

const flip = (bytes: Buffer, page: number, random: Random): void => {
  const at = startOf(page) + random.int(0, PAGE - 1)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.int(0, 7)), at)
}

const garbage = (bytes: Buffer, from: number, length: number, random: Random): void => {
  for (let at = from; at < Math.min(from + length, bytes.length); at++) bytes.writeUInt8(random.int(0, 255), at)
}

const onPage =
  (which: (pages: Pages) => number[], work: (bytes: Buffer, page: number, random: Random) => void) =>
  ({ database, pages, random }: Target): void =>
    change(database, (bytes) => work(bytes, random.pick(which(pages)), random))

const zero = (bytes: Buffer, page: number): void => void bytes.fill(0, startOf(page), startOf(page) + PAGE)
const own = ({ own: pages }: Pages): number[] => pages

const swap = ({ database, pages, random }: Target): void =>
  change(database, (bytes) => {
    const [a = 2, b = 3] = random.shuffled(pages.own)
    const first = Buffer.from(bytes.subarray(startOf(a), startOf(a) + PAGE))
    bytes.copy(bytes, startOf(a), startOf(b), startOf(b) + PAGE)
    first.copy(bytes, startOf(b))
  })

const log = (database: string): string => `${database}-wal`

const damaged = (name: string, spoil: Kind['spoil']): Kind => ({
  name,
  needsLog: false,
  mayEndEarlier: false,
  expects: 'damaged',
  spoil,
})
const inLog = (name: string, spoil: Kind['spoil']): Kind => ({ ...damaged(name, spoil), needsLog: true })

export const KINDS: readonly Kind[] = [
  damaged('a flipped bit', onPage(own, flip)),
  damaged('a flipped bit again', onPage(own, flip)),
  damaged('flipped bits', ({ database, pages, random }) =>
    change(database, (bytes) => {
      for (let n = random.int(2, 6); n > 0; n--) flip(bytes, random.pick(pages.own), random)
    }),
  ),
  damaged('a zeroed page', onPage(own, zero)),
  damaged(
    'a zeroed inner page',
    onPage(({ inner }) => inner, zero),
  ),
  damaged(
    'a spoilt index page',
    onPage(
      ({ index }) => index,
      (bytes, page, random) => garbage(bytes, startOf(page), PAGE, random),
    ),
  ),
  damaged('swapped pages', swap),
  damaged(
    'a range of garbage',
    onPage(own, (bytes, page, random) =>
      garbage(bytes, startOf(page) + random.int(0, PAGE - 1), random.int(100, 6 * PAGE), random),
    ),
  ),
  damaged('a file cut short', ({ database, random }) => {
    const { size } = statSync(database)
    truncateSync(database, Math.floor(size * (0.8 + 0.19 * random.next())))
  }),
  damaged('an overwritten header', ({ database, random }) =>
    change(database, (bytes) => garbage(bytes, 0, random.pick([16, 100, PAGE]), random)),
  ),
  {
    ...damaged(
      'a spoilt search page',
      onPage(({ search }) => search, zero),
    ),
    expects: 'search',
  },
  inLog('a lost log', ({ database }) => rmSync(log(database))),
  {
    ...inLog('a cut log', ({ database, random }) =>
      truncateSync(log(database), Math.floor(statSync(log(database)).size * random.next())),
    ),
    mayEndEarlier: true,
  },
  inLog('a spoilt log', ({ database, random }) =>
    change(log(database), (bytes) => garbage(bytes, random.int(0, Math.floor(bytes.length * 0.8)), PAGE, random)),
  ),
  inLog('a log of another shop', ({ database, foreign }) => copyFileSync(foreign, log(database))),
]

/** The share memory that a copy of the files has no use for. */
export const forgetShared = (database: string): void => {
  if (existsSync(`${database}-shm`)) rmSync(`${database}-shm`)
}
