import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createEventBus } from '#main/platform/event-bus.ts'
import { ShopNotOpen } from '#main/platform/rpc/context.ts'
import { makeNewShop, newShopDeps, seed } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { createShopKeeper, type KeeperDeps } from './shop-keeper.ts'

const makeKeeper = (over: Partial<KeeperDeps> = {}) => {
  const home = tempFolder()
  const bus = createEventBus(async () => {})
  const userData = join(home, 'user')
  const shop = newShopDeps()
  const keeper = createShopKeeper({
    ...shop,
    userData,
    home,
    demo: false,
    version: '0.1.0',
    remembers: true,
    bus,
    ...over,
  })
  onTestFinished(async () => {
    await keeper.close()
  })
  return { keeper, bus, userData, home, errors: shop.log.errors }
}

const { timeZone: _, ...answers } = seed

test('the first start proposes a folder, and four answers open a shop there', () => {
  const { keeper, userData } = makeKeeper()
  keeper.start()
  const folder = join(userData, 'shop')
  expect(keeper.status()).toEqual({ state: 'first_start', folder, language: 'hy' })
  expect(() => keeper.services()).toThrow(ShopNotOpen)
  const session = keeper.newSession()

  const created = keeper.create(answers)

  expect(created).toMatchObject({ ok: true, value: { state: 'open', folder } })
  expect(session.staffId).toBe(keeper.services().staff.findOwner()?.id)
  expect(keeper.create(answers)).toEqual({ ok: false, error: { code: 'ALREADY_OPEN' } })
})

test('the next start opens the same shop, and where it can not it speaks its language', async () => {
  const first = makeKeeper()
  first.keeper.start()
  first.keeper.create({ ...answers, language: 'ru' }, join(first.home, 'Лавка'))
  await first.keeper.close()
  const { userData } = first

  const second = makeKeeper({ userData }).keeper
  second.start()
  expect(second.status()).toMatchObject({ state: 'open', folder: join(first.home, 'Лавка') })
  await second.close()

  renameSync(join(first.home, 'Лавка'), join(first.home, 'elsewhere'))
  const third = makeKeeper({ userData }).keeper
  third.start()
  expect(third.status()).toEqual({ state: 'missing', folder: join(first.home, 'Лавка'), language: 'ru' })
  expect(await third.locate(join(first.home, 'elsewhere'))).toMatchObject({ ok: true, value: { state: 'open' } })
})

test('a proposed folder in a cloud is not proposed', () => {
  const home = join(tempFolder(), 'Dropbox')
  mkdirSync(home)
  const local = tempFolder()
  const { keeper } = makeKeeper({ userData: join(home, 'user'), home: local })
  keeper.start()
  expect(keeper.status()).toMatchObject({ state: 'first_start', folder: join(local, 'Khostum') })
})

test('a refused folder is named with what is wrong and another is proposed', () => {
  const { keeper, home, userData } = makeKeeper()
  keeper.start()
  expect(keeper.create(answers, join(home, 'OneDrive', 'shop'))).toEqual({
    ok: false,
    error: { code: 'FOLDER_REFUSED', refusal: 'cloud', proposal: join(userData, 'shop') },
  })
  expect(keeper.judge(join(home, 'OneDrive'))).toMatchObject({ refusal: 'cloud', proposal: join(userData, 'shop') })
})

test('another shop is opened only where there is one', async () => {
  const { keeper, home } = makeKeeper()
  keeper.start()
  keeper.create(answers)
  const session = keeper.newSession()
  session.staffId = 77

  expect(await keeper.locate(join(home, 'nothing'))).toMatchObject({ ok: false, error: { refusal: 'not_a_shop' } })
  const other = makeNewShop(join(tempFolder(), 'other'))
  expect(await keeper.locate(other)).toMatchObject({ ok: true, value: { state: 'open', folder: other } })
  expect(session.staffId).toBe(keeper.services().staff.findOwner()?.id)
})

test('who works alone is at the till; where several work nobody is until one is chosen', () => {
  const { keeper } = makeKeeper()
  keeper.start()
  keeper.create(answers)
  const { staff } = keeper.services()
  const owner = staff.findOwner()
  expect(keeper.newSession().staffId).toBe(owner?.id)

  staff.create({ staffId: owner?.id ?? null }, { name: 'Մարիամ', role: 'clerk' })

  expect(keeper.newSession().staffId).toBeNull()
})

test('a shop moves with everything in it, and the old folder stays', async () => {
  const { keeper, home, userData } = makeKeeper()
  keeper.start()
  keeper.create(answers)
  const old = join(userData, 'shop')
  writeFileSync(join(old, 'attachments', 'photo'), 'bytes')
  const target = join(home, 'new place')

  const moved = await keeper.move(target)

  expect(moved).toMatchObject({ ok: true, value: { state: 'open', folder: target } })
  expect(keeper.services().settings.get().shopName).toBe(seed.name)
  expect(readFileSync(join(target, 'attachments', 'photo'), 'utf8')).toBe('bytes')
  expect(readdirSync(join(target, 'backups'))).toEqual(expect.arrayContaining(readdirSync(join(old, 'backups'))))
  expect(existsSync(join(old, 'khostum.db'))).toBe(true)
  expect(readFileSync(join(userData, 'shops.json'), 'utf8')).toContain('new place')
})

test('a move that is refused or fails leaves the shop open where it was', async () => {
  const { keeper, userData, home } = makeKeeper()
  keeper.start()
  keeper.create(answers)
  const old = join(userData, 'shop')

  expect(await keeper.move(join(old, 'inside'))).toMatchObject({ ok: false, error: { refusal: 'inside_shop' } })
  expect(await keeper.move(old)).toMatchObject({ ok: false })
  expect(await keeper.move(makeNewShop(join(home, 'taken')))).toMatchObject({ error: { refusal: 'not_empty' } })
  // The copy stumbles over a folder that stands where a file should go.
  const target = join(home, 'half')
  mkdirSync(join(target, 'attachments', 'photo'), { recursive: true })
  writeFileSync(join(old, 'attachments', 'photo'), 'bytes')
  await expect(keeper.move(target)).rejects.toThrow()

  expect(keeper.status()).toMatchObject({ state: 'open', folder: old })
  expect(existsSync(join(target, 'khostum.db'))).toBe(false)
})

test('a shop that was held is opened by trying again', async () => {
  const { keeper: holder, userData } = makeKeeper()
  holder.start()
  holder.create(answers)
  const { keeper } = makeKeeper({ userData })
  keeper.start()
  expect(keeper.status()).toMatchObject({ state: 'held', holder: expect.stringContaining('test') })
  expect(await keeper.retry()).toMatchObject({ state: 'held' })

  await holder.close()

  expect(await keeper.retry()).toMatchObject({ state: 'open' })
})

test('what nobody expects is logged and shown as such, never as a first start', () => {
  const { keeper, userData, errors } = makeKeeper()
  mkdirSync(join(userData, 'shop', 'khostum.db'), { recursive: true })
  keeper.start()

  expect(keeper.status()).toMatchObject({ state: 'unusable', reason: 'UNEXPECTED' })
  expect(errors).toMatchObject([{ where: 'opening the shop' }])
})

test('commits are told to the screens, and a language that changed is remembered', async () => {
  const { keeper, bus, userData } = makeKeeper()
  keeper.start()
  keeper.create(answers)
  const told = bus.watch(new AbortController().signal)
  const first = told.next()
  const owner = keeper.services().staff.findOwner()
  keeper.services().settings.update({ staffId: owner?.id ?? null }, { language: 'en' })

  expect((await first).value).toMatchObject({ tables: ['setting'] })
  expect(readFileSync(join(userData, 'shops.json'), 'utf8')).toContain('"en"')
})

test('the log of a shop that is not open lies elsewhere', () => {
  const { keeper, userData } = makeKeeper()
  keeper.start()
  expect(keeper.logs()).toBe(join(userData, 'logs'))
  keeper.create(answers)
  expect(keeper.logs()).toBe(join(userData, 'shop', 'logs'))
})

test('the language is told when a shop opens and when it changes', () => {
  const told: string[] = []
  const { keeper } = makeKeeper({ onLanguage: (language) => told.push(language) })
  keeper.start()
  keeper.create(answers)
  const owner = keeper.services().staff.findOwner()
  keeper.services().settings.update({ staffId: owner?.id ?? null }, { language: 'en' })
  expect(told).toEqual(['hy', 'en'])
})

test('the command line leaves no trace of the shop it was given', () => {
  const { keeper, userData } = makeKeeper({ remembers: false })
  keeper.take(openTestShop(makeShop()))
  expect(keeper.status()).toMatchObject({ state: 'open' })
  expect(existsSync(join(userData, 'shops.json'))).toBe(false)
})
