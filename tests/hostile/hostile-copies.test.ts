/** Copies from strangers through the real preview and the real restore: refused by name, with nothing of theirs run and nothing left. */
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { restoreShop } from '#main/app/restore-shop.ts'
import type { ShopKeeper } from '#main/app/shop-keeper.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { Result } from '#shared/kernel/result.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { casesOf, copyNow, ownerAt, saveCase, startKeeper } from '#tests/support/test-keeper.ts'
import { HOSTILE_COPIES, type HostileCopy } from './files/copy-files.ts'

const campaign = planCampaign({ name: 'hostile copies', short: 1, long: 3, minutes: 2 })

const startWithCopy = async () => {
  const { keeper, userData } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  keeper.services().customers.create(ownerAt(keeper), { fullName: 'Անի Պետրոսյան' })
  const name = await copyNow(keeper)
  const good = join(tempFolder(), 'good.db')
  copyFileSync(keeper.recovery.pathOf(name), good)
  return { keeper, userData, good }
}

/** Names, kinds and, of files of a size to be read, what is in them. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => {
      const entry = lstatSync(join(folder, name))
      const isRead = entry.isFile() && entry.size < 100_000_000
      return [name, isRead ? readFileSync(join(folder, name)).toString('base64') : `${entry.mode} ${entry.size}`]
    }),
  )

const codeOf = async (work: () => Promise<Result<unknown, { code: string }>> | Result<unknown, { code: string }>) => {
  try {
    const result = await work()
    return result.ok ? 'taken' : result.error.code
  } catch (error) {
    if (error instanceof StorageError) return error.code
    throw error
  }
}

const peopleOf = (keeper: ShopKeeper): string[] =>
  keeper
    .services()
    .customers.list({ sort: 'name', cursor: null })
    .items.map(({ name }) => name)

test('each is refused as it should be; no folder, no pointer, no byte beside it and no record changes', {
  timeout: campaign.timeout,
}, async () => {
  const { keeper, userData, good } = await startWithCopy()
  const surroundings = () => ({
    user: readdirSync(userData).sort(),
    pointer: readFileSync(join(userData, 'shops.json'), 'utf8'),
    cases: casesOf(keeper),
    people: peopleOf(keeper),
  })
  const before = surroundings()
  let badInputs = 0
  const wrong: string[] = []

  const judge = async ({ name, make, verdict }: HostileCopy): Promise<void> => {
    const folder = tempFolder()
    const path = join(folder, 'given.db')
    make(path, good)
    const given = contentOf(folder)
    const target = join(tempFolder(), 'shop')
    const codes = {
      preview: await codeOf(() => keeper.recovery.preview(path)),
      restore: await codeOf(() => keeper.recovery.restore(path)),
      command: await codeOf(() => restoreShop(path, target, newShopDeps())),
    }
    badInputs += 1
    if (Object.values(codes).some((code) => code !== verdict)) wrong.push(`${name}: ${JSON.stringify(codes)}`)
    expect({ name, ...surroundings() }).toEqual({ name, ...before })
    expect({ name, left: readdirSync(join(target, '..')) }).toEqual({ name, left: [] })
    expect({ name, given: contentOf(folder) }).toEqual({ name, given })
  }
  for (let round = 0; round < campaign.rounds; round += 1) for (const each of HOSTILE_COPIES) await judge(each)

  campaign.report({ badInputs, wrong: wrong.length })
  expect(wrong, campaign.rerun).toEqual([])
  const shop = keeper.openShop()
  if (!shop) throw new Error('no shop')
  expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)).toEqual([])
})

const losePeople = (path: string): void => {
  const handle = new Database(path)
  handle.exec('PRAGMA foreign_keys = OFF; DELETE FROM staff')
  handle.close()
}

/** In the bytes: SQLite itself would not let it happen, and the quick look at the pages does not see it. */
const nameTwoTheSame = (path: string): void => {
  const handle = new Database(path)
  const [one, other] = handle.prepare<[], Buffer>('SELECT uuid FROM reason ORDER BY id LIMIT 2').pluck().all()
  handle.close()
  if (!one || !other) throw new Error('two reasons are needed')
  const bytes = readFileSync(path)
  for (let at = bytes.indexOf(other); at >= 0; at = bytes.indexOf(other, at)) one.copy(bytes, at)
  writeFileSync(path, bytes)
}

test.each([
  ['rows that point at nothing', losePeople],
  ['two records of one identity', nameTwoTheSame],
])('%s are refused before anything is switched', async (_, spoil) => {
  const { keeper, userData, good } = await startWithCopy()
  spoil(good)
  const before = readdirSync(userData).sort()

  expect(await keeper.recovery.restore(good)).toMatchObject({ ok: false, error: { code: 'DAMAGED' } })

  expect(readdirSync(userData).sort()).toEqual(before)
  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
})

test('what calls itself part of the search is left behind, whatever it holds', async () => {
  const { keeper, good } = await startWithCopy()
  const handle = new Database(good)
  handle.exec('CREATE TABLE search_loot (text TEXT); INSERT INTO search_loot VALUES (1)')
  handle.close()

  expect(await keeper.recovery.restore(good)).toMatchObject({ ok: true })

  const found = keeper.openShop()?.door.read.allRaw("SELECT name FROM sqlite_schema WHERE name = 'search_loot'")
  expect(found).toEqual([])
  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
})

test('a file that became another one after it was shown is refused until it is shown again', async () => {
  const { keeper, userData, good } = await startWithCopy()
  saveCase(keeper, 'Պայուսակ')
  const other = keeper.recovery.pathOf(await copyNow(keeper))
  const before = readdirSync(userData).sort()
  expect(await keeper.recovery.preview(good)).toMatchObject({ ok: true, value: { cases: 1 } })

  copyFileSync(other, good)

  expect(await keeper.recovery.restore(good)).toMatchObject({ ok: false, error: { code: 'CHANGED' } })
  expect(readdirSync(userData).sort()).toEqual(before)
  expect(await keeper.recovery.preview(good)).toMatchObject({ ok: true, value: { cases: 2 } })
  expect(await keeper.recovery.restore(good)).toMatchObject({ ok: true })
})

test.each([
  ['as it was made', 'DELETE'],
  ['of a closed shop, which keeps its log beside it', 'WAL'],
])('a copy %s is as before after it was shown and restored, and nothing lies beside it', async (_, journal) => {
  const { keeper, userData, good } = await startWithCopy()
  const handle = new Database(good)
  handle.pragma(`journal_mode = ${journal}`)
  handle.close()
  const folder = join(good, '..')
  mkdirSync(join(folder, 'of somebody'))
  const before = contentOf(folder)

  expect(await keeper.recovery.preview(good)).toMatchObject({ ok: true })
  expect(contentOf(folder)).toEqual(before)
  expect(await keeper.recovery.restore(good)).toMatchObject({ ok: true })

  expect(contentOf(folder)).toEqual(before)
  expect(readdirSync(userData).filter((name) => name.startsWith('copy-look-'))).toEqual([])
  expect(readdirSync(keeper.folder())).not.toContain('taken')
  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
})
