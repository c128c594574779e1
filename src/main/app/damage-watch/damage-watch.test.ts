/** Damage under an open shop: writing stops, the files are put aside as they are, and the shop is shown as damaged. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createEventBus } from '#main/platform/event-bus.ts'
import { findAside } from '#main/platform/put-aside.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { startKeeper } from '#tests/support/test-keeper.ts'
import type { KeeperDeps } from '../shop-keeper.ts'
import { lookForDamage } from './look-for-damage.ts'

const PAGE = 4096

const start = (userData = join(tempFolder(), 'user'), over: Partial<KeeperDeps> = {}) => {
  const told: string[] = []
  const bus = createEventBus(async () => {})
  const { keeper } = startKeeper(userData, {
    bus: { ...bus, publish: (changes) => void told.push(...changes.map(({ table }) => table)) },
    ...over,
  })
  return { keeper, userData, told, paths: shopPaths(keeper.folder()) }
}

type Keeper = ReturnType<typeof start>['keeper']

const save = (keeper: Keeper, description: string) => {
  const { tickets, staff } = keeper.services()
  return tickets.create({ staffId: staff.findOwner()?.id ?? 0 }, { kind: 'complaint', description })
}

/** A shop with cases, closed. */
const shopWithCases = async (): Promise<string> => {
  const { keeper, userData } = start()
  for (let n = 0; n < 40; n++) save(keeper, `Կոշիկը քանդվել է ${n} ${'շատ '.repeat(40)}`)
  await keeper.close()
  return userData
}

/** Pages of one table or index; `khostum.db` must be closed. */
const pagesOf = (database: string, name: string): number[] => {
  const handle = new Database(database, { readonly: true })
  try {
    return handle
      .prepare<[string], number>('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno')
      .pluck()
      .all(name)
  } finally {
    handle.close()
  }
}

const overwrite = (database: string, pages: readonly number[]): void => {
  const bytes = readFileSync(database)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * PAGE + 8, page * PAGE)
  writeFileSync(database, bytes)
}

const damaged = async (name: string) => {
  const userData = await shopWithCases()
  const { database } = shopPaths(join(userData, 'shop'))
  overwrite(database, pagesOf(database, name))
  return { userData, database, bytes: readFileSync(database) }
}

const lookAt = (database: string) => {
  const steps = lookForDamage({ database })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

test('a whole shop is left alone', async () => {
  const userData = await shopWithCases()
  const { keeper } = start(userData)

  expect(await keeper.look()).toBe('whole')

  expect(keeper.status().state).toBe('open')
  expect(save(keeper, 'Գոտի').ok).toBe(true)
})

test('a damaged file is put aside as it is, nothing more is written, and the windows are told', async () => {
  const { userData, database, bytes } = await damaged('ticket')
  const { keeper, told, paths } = start(userData)
  told.length = 0

  expect(await keeper.look()).toBe('damaged')

  expect(keeper.status()).toMatchObject({ state: 'damaged', folder: paths.folder })
  expect(told).toContain('setting')
  const aside = findAside(paths)
  if (!aside) throw new Error('nothing put aside')
  expect(readFileSync(join(aside, 'khostum.db')).equals(bytes)).toBe(true)
  expect(statSync(join(aside, 'khostum.db')).mode & 0o222).toBe(0)
  expect(existsSync(database)).toBe(true)
})

test('what was saved last and stands only in the log is put aside with it, before closing writes it into the file', async () => {
  const { userData, database, bytes } = await damaged('ticket')
  const { keeper, paths } = start(userData)
  const { customers, staff } = keeper.services()
  customers.create({ staffId: staff.findOwner()?.id ?? 0 }, { fullName: 'Անի Պետրոսյան' })
  const log = readFileSync(`${database}-wal`)

  await keeper.look()

  const aside = findAside(paths) ?? ''
  expect(log.length).toBeGreaterThan(PAGE)
  expect(readFileSync(join(aside, 'khostum.db-wal')).equals(log)).toBe(true)
  expect(readFileSync(join(aside, 'khostum.db')).equals(bytes)).toBe(true)
  expect(readFileSync(database).equals(bytes)).toBe(false)
})

test('it is damaged at the next start too, until somebody tries again, and then it is looked at again', async () => {
  const { userData } = await damaged('ticket')
  const first = start(userData)
  await first.keeper.look()
  await first.keeper.close()

  const { keeper } = start(userData)
  expect(keeper.status().state).toBe('damaged')

  expect((await keeper.retry()).state).toBe('open')
  await expect.poll(() => keeper.status().state).toBe('damaged')
})

test('a read that meets damage stops writing at once', async () => {
  const { userData } = await damaged('ticket_event')
  let answer = (_: 'damaged') => {}
  const { keeper } = start(userData, {
    lookForDamage: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  const [ticket] = keeper.services().tickets.list({ view: 'all', sort: 'oldest', limit: 1 }, null).items
  if (!ticket) throw new Error('no case')

  expect(() => keeper.services().tickets.timeline({ id: ticket.id, limit: 50 })).toThrow('DAMAGED')
  // Nor is written what would touch no damaged page.
  const { customers, staff } = keeper.services()
  const owner = { staffId: staff.findOwner()?.id ?? 0 }
  expect(() => customers.create(owner, { fullName: 'Անի Պետրոսյան' })).toThrow('DAMAGED')

  answer('damaged')
  await expect.poll(() => keeper.status().state).toBe('damaged')
})

test.each(['search_ticket_data', 'search_ticket_indexed', 'search_ticket_docsize'])(
  'damage in %s alone costs nobody anything: the index is made again',
  async (name) => {
    const { userData, database } = await damaged(name)
    expect(lookAt(database)).toBe('search')
    const { keeper } = start(userData)

    expect(await keeper.look()).toBe('search')

    expect(keeper.status().state).toBe('open')
    expect(save(keeper, 'Գոտի').ok).toBe(true)
    expect(keeper.services().search.search({ text: 'գոտի' }).hits).toHaveLength(1)
    expect(lookAt(database)).toBe('whole')
    expect(readdirSync(join(userData, 'shop')).filter((entry) => entry.startsWith('damaged'))).toEqual([])
  },
)

test('after an unclean end the file is looked at before it is copied', async () => {
  const { userData } = await damaged('change_log')
  writeFileSync(join(userData, 'shop', 'backups', 'due'), 'x')
  const { keeper } = start(userData)

  await keeper.makeUpCopy()

  expect(keeper.status().state).toBe('damaged')
})

test('a changed value that its history denies is damage, though every page is sound', async () => {
  const userData = await shopWithCases()
  const { database } = shopPaths(join(userData, 'shop'))
  const handle = new Database(database)
  handle.exec("UPDATE ticket SET description = 'x' WHERE id = 7")
  handle.close()

  expect(lookAt(database)).toBe('damaged')
})

test('it is looked at once where nobody has saved for a while, and not again the same day', async () => {
  const userData = await shopWithCases()
  let minutes = 0
  let looks = 0
  const { keeper } = start(userData, {
    stopwatch: () => minutes * 60_000,
    lookForDamage: async () => {
      looks += 1
      return 'whole'
    },
  })
  const seen: number[] = []
  for (const minute of [5, 11, 12, 600, 1_215]) {
    minutes = minute
    await keeper.lookWhenIdle()
    seen.push(looks)
  }
  expect(seen).toEqual([0, 1, 1, 1, 2])
})
