/** Real questions to a shop that was restored on trial, held against what was counted when the copy was made. */
import { openForReading } from '#main/platform/db/open.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { CopyFacts } from '#main/platform/snapshot/copy-facts.ts'
import type { CopyStep, Proof } from '#shared/copies/copies.schema.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import type { OpenShop } from '../open-shop.ts'
import { verifyShop } from '../verify/verify-shop.ts'
import { figuresOf } from './copy-figures.ts'

export type Answers = Pick<Proof, 'problem' | 'cases' | 'customers' | 'openFollowUps'>

const PAGE = 200
/** Somebody may be called by signs that no search knows; not all of the last ones are. */
const KNOWN_PEOPLE = 20

/** The search index and SQLite's own tables are no records: they are made anew. */
const isRecord = (table: string): boolean => !/^(search|sqlite)_/.test(table)

/** Before the shop is opened, which writes this computer into it. */
export const differsInRows = (database: string, { tables }: CopyFacts): boolean => {
  const handle = openForReading(database)
  try {
    const count = (table: string) =>
      handle
        .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get()
    return Object.entries(tables).some(([table, rows]) => isRecord(table) && count(table) !== rows)
  } finally {
    handle.close()
  }
}

/** Read page by page, as the screen does. */
const countOpenFollowUps = ({ services }: OpenShop): number => {
  let count = 0
  let cursor: Cursor | null = null
  do {
    const page = services.followUps.listOpen({ cursor, limit: PAGE })
    count += page.items.length
    cursor = page.nextCursor
  } while (cursor)
  return count
}

const findsSomebody = ({ door, services }: OpenShop): boolean => {
  const people = door.read.allRaw<{ uuid: Buffer; full_name: string }>(
    `SELECT uuid, full_name FROM customer WHERE deleted_at IS NULL AND full_name <> '' ORDER BY id DESC LIMIT ${KNOWN_PEOPLE}`,
  )
  return (
    people.length === 0 ||
    people.some(({ uuid, full_name: text }) =>
      services.search.search({ text, only: 'customer' }).hits.some(({ id }) => id === blobToUuid(uuid)),
    )
  )
}

const asking: CopyStep = { step: 'asking', done: 0, total: 0 }

export function* askRestored(shop: OpenShop, facts: CopyFacts | null): Generator<CopyStep, Answers, void> {
  const figures = figuresOf(shop.door.read)
  const { cases, customers, openFollowUps } = figures
  const answers = { cases, customers, openFollowUps }
  const { amount, vatAmount } = shop.services.compensations.totals({}).total
  const isAsCounted =
    countOpenFollowUps(shop) === openFollowUps &&
    amount === figures.money &&
    vatAmount === figures.vat &&
    (!facts?.figures || JSON.stringify(facts.figures) === JSON.stringify(figures))
  if (!isAsCounted) return { ...answers, problem: 'figures' }
  if (!findsSomebody(shop)) return { ...answers, problem: 'search' }
  for (const { problems } of verifyShop(shop.door.read, shop.services)) {
    if (problems.length > 0) return { ...answers, problem: 'figures' }
    yield asking
  }
  return { ...answers, problem: null }
}
