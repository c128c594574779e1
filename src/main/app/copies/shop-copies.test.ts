import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { openWithCopies } from '#tests/support/shop-with-copies.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test('an hour after a change a copy is made, whatever the clock says, and none where nothing changed', async () => {
  const { copies, save, pass, setClock, reasons } = openWithCopies()
  await copies.tick()
  expect(reasons()).toEqual(['start'])
  save()
  setClock(-30 * DAY)
  pass(59 * MINUTE)
  await copies.tick()
  expect(reasons()).toEqual(['start'])

  pass(MINUTE)
  await copies.tick()
  expect(reasons()).toEqual(['hourly', 'start'])
  pass(5 * HOUR)
  await copies.tick()
  expect(reasons()).toEqual(['hourly', 'start'])
})

test('a copy is restored on trial by itself, with real questions, and leaves nothing behind', async () => {
  const { copies, save, shop } = openWithCopies()
  save()
  await copies.tick()

  const { proven, light } = copies.status()

  expect(proven).toMatchObject({ place: 'shop', cases: 1, customers: 1, openFollowUps: 0, problem: null })
  expect(light.level).toBe('good')
  expect(readdirSync(shop.paths.folder)).not.toContain('drill')
})

test('seven days without a restore on trial are red, and a trial makes it green', async () => {
  const { copies, save, pass } = openWithCopies()
  save()
  await copies.makeNow()
  pass(7 * DAY)
  expect(copies.status().light).toEqual({ level: 'bad', cause: 'unproven', days: 7 })

  await copies.prove()

  expect(copies.status().light.level).toBe('good')
})

test('a damaged copy is found by the trial, named, and not offered', async () => {
  const { copies, save, shop } = openWithCopies()
  save()
  await copies.makeNow()
  const [copy] = listCopies(shop.paths.backups)
  const bytes = readFileSync(copy?.path ?? '')
  bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000)
  writeFileSync(copy?.path ?? '', bytes)

  expect(await copies.prove()).toMatchObject([{ problem: 'damaged' }])

  expect(copies.status().light).toMatchObject({ level: 'bad', cause: 'damaged' })
  expect(await copies.list()).toMatchObject([{ state: 'damaged' }])
  expect((await copies.makeNow()).made).toBe(true)
  // The good one takes its place.
  expect(await copies.list()).toMatchObject([{ state: 'good', sequence: 2 }])
})

test('copies go to the second place, into a folder of this shop, and are restored on trial from there too', async () => {
  const { copies, save } = openWithCopies()
  const stick = tempFolder()
  expect(await copies.setSecondPlace(stick)).toEqual({ ok: true, value: null })
  save()

  expect(await copies.makeNow()).toEqual({ made: true, problem: null })

  const [own = ''] = readdirSync(stick)
  expect(own).toMatch(/^khostum-[0-9a-f]{16}$/)
  expect(await copies.list()).toMatchObject([{ places: ['shop', 'second'], state: 'good' }])
  expect((await copies.prove()).map(({ place, problem }) => ({ place, problem }))).toEqual([
    { place: 'shop', problem: null },
    { place: 'second', problem: null },
  ])
  expect(readdirSync(join(stick, own)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a stick that is pulled out turns the light amber and then red, and is caught up with when it is back', async () => {
  const { copies, save, pass } = openWithCopies()
  const stick = join(tempFolder(), 'stick')
  const away = `${stick}-away`
  mkdirSync(stick)
  await copies.setSecondPlace(stick)
  await copies.makeNow()
  renameSync(stick, away)
  // Where it was plugged in an empty folder stays.
  mkdirSync(stick)
  save()

  expect(await copies.makeNow()).toEqual({ made: true, problem: 'MISSING' })
  expect(copies.status().light.level).toBe('good')
  pass(DAY)
  expect(copies.status().light).toEqual({ level: 'late', cause: 'place', days: 1 })
  pass(DAY)
  expect(copies.status()).toMatchObject({
    light: { level: 'bad', cause: 'place', days: 2 },
    second: { problem: 'MISSING' },
  })
  expect(readdirSync(stick)).toEqual([])

  rmSync(stick, { recursive: true })
  renameSync(away, stick)
  await copies.tick()

  expect(copies.status()).toMatchObject({ light: { level: 'good' }, second: { problem: null, isBehind: false } })
  expect(await copies.list()).toMatchObject([{ places: ['shop', 'second'] }, { places: ['shop', 'second'] }])
})

test('two shops on one stick do not mix', async () => {
  const stick = tempFolder()
  for (let n = 0; n < 2; n++) {
    const { copies, save } = openWithCopies()
    await copies.setSecondPlace(stick)
    save()
    await copies.makeNow()
    expect(await copies.list()).toHaveLength(1)
  }
  expect(readdirSync(stick)).toHaveLength(2)
})

test('after the shop’s own copies are gone, numbers go on above those of the second place', async () => {
  const { copies, save, shop, folder, userData } = openWithCopies()
  await copies.setSecondPlace(tempFolder())
  for (let n = 0; n < 3; n++) {
    save()
    await copies.makeNow()
  }
  await shop.close({ copy: false })
  rmSync(join(folder, 'backups'), { recursive: true })

  const again = openWithCopies({ folder, userData })
  await again.copies.makeNow()

  expect((await again.copies.list()).map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
})

test('a folder inside the shop is no second place', async () => {
  const { copies, shop } = openWithCopies()
  expect(await copies.setSecondPlace(join(shop.paths.folder, 'backups'))).toMatchObject({
    error: { code: 'PLACE_REFUSED', refusal: 'inside_shop' },
  })
})
