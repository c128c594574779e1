/** Small files of our own, as a power cut, a curious hand or a stranger may leave them: the shop opens all the same, with all that is in it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { countDayOfUse } from '#main/platform/previous-shops.ts'
import { createSecondPlaces } from '#main/platform/second-places.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { makeNewShop, newShopDeps } from '#tests/support/new-shop.ts'
import { openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const text =
  (content: string | Buffer) =>
  (path: string): void =>
    writeFileSync(path, content)

const CONTENTS: Readonly<Record<string, (path: string) => void>> = {
  empty: text(''),
  'cut in the middle': text('{"uuid":"01a2'),
  'of another kind': text('[1, "two", null]'),
  'a number': text('1e999'),
  null: text('null'),
  'with a prototype': text('{"__proto__":{"current":"/"},"constructor":1,"current":{"toString":1}}'),
  'nested a hundred thousand times': text('['.repeat(100_000) + ']'.repeat(100_000)),
  'of six megabytes': text(`{"current":"${'ա'.repeat(3_000_000)}"}`),
  'of zeros': text(Buffer.alloc(8_192)),
  'of another alphabet': text(Buffer.from('{"current":"/tmp"}', 'utf16le')),
  'bytes that are no text': text(Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xf0, 0x9f])),
  'a folder': (path) => mkdirSync(path),
  'a link to nowhere': (path) => symlinkSync('/nowhere/at/all', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a pipe that nobody writes into': (path) => void spawnSync('mkfifo', [path]),
}

const OF_THE_USER = ['shops.json', 'device.json', 'second-places.json', 'previous-shops.json', 'unfinished.json']

/** Below the shop's folder; `*` stands for the copy in it. */
const OF_THE_SHOP = [
  'shop.lock',
  'shop.lock.json',
  'spare-room.bin',
  'khostum.db.part',
  'copy.part',
  'drill',
  'backups/copies.json',
  'backups/due',
  'backups/*.json',
  'backups/*.sha256',
  'logs/khostum.log',
]

/** A user-data folder with a shop in its usual place, and in that one person and a copy. */
const makeUser = async (): Promise<string> => {
  const userData = join(tempFolder(), 'user')
  const folder = makeNewShop(join(userData, 'shop'))
  const shop = openTestShop(folder)
  shop.services.customers.create(ownerOf(shop), { fullName: 'Անահիտ Սարգսյան', contacts: [], note: '' })
  await shop.close()
  return userData
}

/** As a start of the program does it. */
const start = (userData: string) => {
  const deps = newShopDeps({ device: loadDevice(userData, newUuid) })
  countDayOfUse(userData, deps.now())
  createSecondPlaces(userData).find('a shop')
  const bus = createEventBus(async () => {})
  const home = dirname(userData)
  const keeper = createShopKeeper({ ...deps, userData, home, demo: false, version: '0.1.0', remembers: true, bus })
  onTestFinished(async () => {
    await keeper.close()
  })
  keeper.start()
  return keeper
}

const campaign = planCampaign({ name: 'own small files', short: 1, long: 1, minutes: 2 })

test('a shop opens whatever has become of the small files around it, and is copied when it closes', {
  timeout: campaign.timeout,
}, async () => {
  const wrong: string[] = []
  let inputs = 0
  const template = await makeUser()
  for (const name of [...OF_THE_USER, ...OF_THE_SHOP]) {
    for (const [content, make] of Object.entries(CONTENTS)) {
      const userData = join(tempFolder(), 'user')
      cpSync(template, userData, { recursive: true })
      const { folder } = shopPaths(join(userData, 'shop'))
      const [copy = ''] = readdirSync(join(folder, 'backups')).filter((each) => each.endsWith('.db'))
      const path = join(OF_THE_USER.includes(name) ? userData : folder, name.replace('*', copy))
      rmSync(path, { force: true, recursive: true })
      make(path)
      inputs += 1
      const blame = (problem: string): void => void wrong.push(`${name}, ${content}: ${problem}`)
      try {
        const keeper = start(userData)
        const status = keeper.status()
        if (status.state !== 'open') blame(JSON.stringify(status))
        else {
          const { customers, staff } = keeper.services()
          if (customers.count() !== 1) blame('nobody there')
          customers.create({ staffId: staff.findOwner()?.id ?? 0 }, { fullName: 'Գոռ', contacts: [], note: '' })
        }
        if (name === 'spare-room.bin') await keeper.keepReserve()
        await keeper.close()
        const newest = listSnapshots(shopPaths(folder).backups)[0]
        if (newest === undefined || !isIntact(newest)) blame('closed without a good copy')
        if (readdirSync(folder).some((each) => each.endsWith('.part'))) blame('a part was left')
      } catch (error) {
        blame(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
      }
    }
  }
  campaign.report({ badInputs: inputs, wrong: wrong.length })
  expect(wrong, campaign.rerun).toEqual([])
})

test('a shop that is marked as damaged by whatever lies in the place of the mark is looked at again when it is asked for', async () => {
  const template = await makeUser()
  for (const [content, make] of Object.entries(CONTENTS)) {
    const userData = join(tempFolder(), 'user')
    cpSync(template, userData, { recursive: true })
    make(join(userData, 'shop', 'damaged.json'))
    const keeper = start(userData)
    const { state } = keeper.status()
    // What leads nowhere is no mark.
    expect([content, state]).toEqual([content, content.startsWith('a link') ? 'open' : 'damaged'])

    await keeper.retry()
    expect([content, keeper.status().state]).toEqual([content, 'open'])
    expect(keeper.services().customers.count()).toBe(1)
  }
})
