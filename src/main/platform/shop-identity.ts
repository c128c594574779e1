import type { ReadDb } from './db/read-db.ts'

const LENGTH = 16

/** The first entry of the history names the shop: it stays the same wherever the shop is moved or restored to. */
export const shopIdentity = (read: ReadDb): string =>
  read
    .allRaw<{ hash: Buffer }>('SELECT hash FROM change_log ORDER BY id LIMIT 1')[0]
    ?.hash.toString('hex')
    .slice(0, LENGTH) ?? 'new'
