import type { OpenShop } from '#main/app/open-shop.ts'

const NOBODY = { staffId: null }

/** Tables with rows of the shop; not those in which the search index keeps itself. */
const tablesOf = ({ door }: OpenShop): string[] => {
  const objects = door.read.allRaw<{ name: string; sql: string | null }>(
    "SELECT name, sql FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const indexes = objects.filter(({ sql }) => sql?.startsWith('CREATE VIRTUAL')).map(({ name }) => name)
  return objects
    .map(({ name }) => name)
    .filter((name) => !indexes.some((index) => name === index || name.startsWith(`${index}_`)))
}

/** Every row of every table, as one text. */
export const contentsOf = (shop: OpenShop): string =>
  tablesOf(shop)
    .filter((table) => table !== 'filler')
    .map((table) => JSON.stringify([table, shop.door.read.allRaw(`SELECT * FROM "${table}"`)]))
    .join('\n')

/** A file without room for more: SQLite itself answers SQLITE_FULL after as many changed rows as are left. */
export const limitRoom = (shop: OpenShop) => {
  const { door } = shop
  const tables = tablesOf(shop)
  door.write(NOBODY, (trx) => {
    trx.runRaw('CREATE TABLE filler (bytes BLOB)')
    trx.runRaw('CREATE TEMP TABLE room (rows INTEGER)')
    trx.runRaw('INSERT INTO room VALUES (1000000)')
    for (const table of tables)
      for (const event of ['INSERT', 'UPDATE', 'DELETE'])
        trx.runRaw(`CREATE TEMP TRIGGER "room_${table}_${event}" AFTER ${event} ON main."${table}" BEGIN
          UPDATE room SET rows = rows - 1;
          INSERT INTO filler SELECT zeroblob(4000000) FROM room WHERE rows < 0;
        END`)
  })
  const [pages] = door.read.allRaw<{ page_count: number }>('PRAGMA page_count')
  door.read.allRaw(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 500}`)
  return {
    leaveRows: (rows: number): void => {
      door.write(NOBODY, (trx) => trx.runRaw('UPDATE room SET rows = ?', rows))
    },
  }
}
