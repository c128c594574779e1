/** From a damaged shop to a recovered one, step by step as the window goes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readShops } from '#main/platform/shops-file.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { saveCase, startKeeper } from '#tests/support/test-keeper.ts'
import type { KeeperDeps, ShopKeeper } from '../shop-keeper.ts'

const PAGE = 4096

/** Three cases are in the copy of the first closing, the rest only in the file, whose pages of cases are then overwritten. */
const damagedShop = async () => {
  const userData = join(tempFolder(), 'user')
  const first = startKeeper(userData).keeper
  const names = Array.from({ length: 30 }, (_, n) => `Կոշիկ ${n} ${'շատ '.repeat(60)}`.trim())
  for (const name of names.slice(0, 3)) saveCase(first, name)
  await first.close()
  const second = startKeeper(userData).keeper
  for (const name of names.slice(3)) saveCase(second, name)
  await second.openShop()?.close({ copy: false })
  const folder = join(userData, 'shop')
  const database = join(folder, 'khostum.db')
  const handle = new Database(database, { readonly: true })
  const pages = handle.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'ticket'").pluck().all()
  handle.close()
  const bytes = readFileSync(database)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * PAGE, page * PAGE)
  writeFileSync(database, bytes)
  return { userData, folder, database, bytes, names }
}

const salvage = async (keeper: ShopKeeper, signal = new AbortController().signal) => {
  const steps = keeper.salvage.run(signal)
  const seen: string[] = []
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return { seen, outcome: value }
    seen.push(value)
  }
}

const openDamaged = async (over: Partial<KeeperDeps> = {}) => {
  const shop = await damagedShop()
  const keeper = startKeeper(shop.userData, over).keeper
  await keeper.look()
  expect(keeper.status().state).toBe('damaged')
  return { ...shop, keeper }
}

const descriptions = ({ services }: ShopKeeper): string[] =>
  services()
    .tickets.list({ view: 'all', sort: 'oldest', limit: 100 }, null)
    .items.map(({ title }) => title.trim())

const beside = (folder: string): string[] => readdirSync(dirname(folder)).filter((name) => name.startsWith('shop-'))

test('everything that the file and the copy still tell is in the recovered shop, and the damaged one is as it was', async () => {
  const { keeper, folder, bytes, names, userData } = await openDamaged()

  const { seen, outcome } = await salvage(keeper)

  expect(seen).toEqual(['aside', 'salvaging'])
  if (!outcome.ok) throw new Error(outcome.error.code)
  expect(outcome.value).toMatchObject({ folder: `${folder}-2`, recovered: { cases: 30 }, missing: { cases: 0 } })
  expect(outcome.value.copyAt).not.toBeNull()
  // Nothing is switched before somebody has seen it.
  expect(keeper.status().state).toBe('damaged')
  expect(readShops(userData)?.current).toBe(folder)

  expect(await keeper.salvage.use(outcome.value.id)).toMatchObject({ ok: true, value: { state: 'open' } })

  expect(readShops(userData)?.current).toBe(`${folder}-2`)
  const found = descriptions(keeper)
  expect(found).toHaveLength(names.length)
  for (const [n, title] of found.entries()) expect(names[n]).toContain(title.slice(0, 8))
  expect(keeper.leftShops().map((shop) => shop.folder)).toEqual([folder])
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('damaged-'))
  expect(readFileSync(join(folder, aside, 'khostum.db')).equals(bytes)).toBe(true)
  expect(await keeper.look()).toBe('whole')
})

test('no number is given twice: the computer goes on under the next letter', async () => {
  const { keeper } = await openDamaged()
  const { outcome } = await salvage(keeper)
  if (!outcome.ok) throw new Error(outcome.error.code)
  await keeper.salvage.use(outcome.value.id)

  expect(saveCase(keeper, 'Գոտի')).toMatch(/-B00001$/)
})

test('the report lies beside the recovered shop, in the language of the shop', async () => {
  const { keeper } = await openDamaged()
  const { outcome } = await salvage(keeper)
  if (!outcome.ok) throw new Error(outcome.error.code)

  const text = readFileSync(outcome.value.report, 'utf8')

  const { isComplete, folder, rows: n } = outcome.value
  expect(text).toContain(createTranslator('hy')(isComplete ? 'salvaged.done' : 'salvaged.partly', { folder, n }))
})

test('what is not opened goes, and the damaged shop can be salvaged again', async () => {
  const { keeper, folder } = await openDamaged()
  const first = await salvage(keeper)
  if (!first.outcome.ok) throw new Error(first.outcome.error.code)
  keeper.salvage.discard()
  expect(beside(folder)).toEqual([])
  expect(await keeper.salvage.use(first.outcome.value.id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })

  const { outcome } = await salvage(keeper)

  expect(outcome).toMatchObject({ ok: true, value: { folder: `${folder}-2` } })
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
})

test('stopped half way nothing of it stays', async () => {
  const stop = new AbortController()
  const { keeper, folder } = await openDamaged({
    runSalvage: async ({ folder: target }, signal) => {
      mkdirSync(target)
      stop.abort()
      signal.throwIfAborted()
      throw new Error('not stopped')
    },
  })

  await expect(salvage(keeper, stop.signal)).rejects.toThrow('abort')

  expect(existsSync(`${folder}-2`)).toBe(false)
  expect(keeper.status().state).toBe('damaged')
})

test('an open shop is not salvaged', async () => {
  const keeper = startKeeper().keeper
  expect((await salvage(keeper)).outcome).toEqual({ ok: false, error: { code: 'ALREADY_OPEN' } })
})

test('where neither file nor copies tell anything, that is said', async () => {
  const userData = join(tempFolder(), 'user')
  const first = startKeeper(userData).keeper
  await first.openShop()?.close({ copy: false })
  const folder = join(userData, 'shop')
  writeFileSync(join(folder, 'khostum.db'), Buffer.alloc(40_960, 0x5a))
  const keeper = startKeeper(userData).keeper

  expect((await salvage(keeper)).outcome).toEqual({ ok: false, error: { code: 'NOTHING_FOUND' } })

  expect(beside(folder)).toEqual([])
})
