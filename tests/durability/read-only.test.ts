/** A shop on a disk that can't be written: looked at, searched, exported and printed, and never touched. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { noPrinter, type Printer } from '#main/platform/printer.ts'
import { ok } from '#shared/kernel/result.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { khostum } from '#tests/support/khostum.ts'
import { smallDisk } from '#tests/support/shop-on-small-disk.ts'
import { makeReadOnly } from '#tests/support/small-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { ownerAt, saveCase, startKeeper } from '#tests/support/test-keeper.ts'

/** A shop of two cases whose last one stands in the log alone, as after a power cut, on a disk that nobody can write. */
const shopOnReadOnlyDisk = async (): Promise<string | undefined> => {
  const disk = smallDisk(24)
  if (!disk) return undefined
  const { keeper, userData } = startKeeper()
  const staff = keeper.services().staff.list()[0]
  if (!staff) throw new Error('nobody')
  await keeper.services().pins.set(ownerAt(keeper), { id: staff.id, pin: '2580' })
  saveCase(keeper, 'Կոշիկի ներբան')
  keeper.openShop()?.door.read.allRaw('PRAGMA wal_checkpoint(TRUNCATE)')
  saveCase(keeper, 'Պայուսակի գոտի')
  const folder = join(disk, 'shop')
  cpSync(join(userData, 'shop'), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('-shm') && !path.includes('shop.lock'),
  })
  if (!makeReadOnly(disk)) {
    process.stderr.write('skipped: no disk could be made read-only\n')
    return undefined
  }
  return folder
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  )

const openFrom = async (folder: string, printer?: Printer) => {
  const started = startKeeper(undefined, printer && { printer })
  await started.keeper.locate(folder)
  return started
}

const titles = (keeper: ReturnType<typeof startKeeper>['keeper']): string[] =>
  keeper
    .services()
    .tickets.list({ view: 'all', sort: 'oldest', limit: 50 }, null)
    .items.map(({ title }) => title)

test('it opens for viewing with what stands in the log alone, is searched and exported, and stays as it was', async () => {
  const folder = await shopOnReadOnlyDisk()
  if (!folder) return
  const before = filesIn(folder)
  const { keeper, userData } = await openFrom(folder)

  expect(keeper.status()).toMatchObject({ state: 'open', folder, trouble: 'viewing', asOf: expect.any(String) })
  expect(titles(keeper)).toEqual(['Կոշիկի ներբան', 'Պայուսակի գոտի'])
  expect(keeper.services().search.search({ text: 'գոտի' }).hits).toHaveLength(1)
  const target = join(tempFolder(), 'cases.csv')
  const steps = keeper.services().exporting.run({ selection: { what: 'cases' }, format: 'csv', target }, undefined)
  let step = await steps.next()
  while (!step.done) step = await steps.next()
  expect(step.value).toMatchObject({ ok: true, value: { rows: 2 } })
  expect(readFileSync(target, 'utf8')).toContain('Պայուսակի գոտի')
  expect(await keeper.look()).toBe('whole')

  await keeper.close()
  expect(filesIn(folder)).toEqual(before)
  expect(readdirSync(join(userData, 'views'))).toEqual([])
})

test('whatever would be written is refused in the words of a read-only folder', async () => {
  const folder = await shopOnReadOnlyDisk()
  if (!folder) return
  const { keeper } = await openFrom(folder)
  const refused = expect.objectContaining({ name: 'StorageError', code: 'READ_ONLY' })
  const codeOf = async (work: () => unknown): Promise<unknown> => {
    try {
      return await work()
    } catch (error) {
      return error
    }
  }

  expect(await codeOf(() => saveCase(keeper, 'Նոր'))).toEqual(refused)
  expect(await codeOf(() => keeper.services().settings.update(ownerAt(keeper), { theme: 'dark' }))).toEqual(refused)
  expect(await codeOf(() => keeper.copies().makeNow())).toEqual(refused)
  expect(await codeOf(() => keeper.copies().prove())).toEqual(refused)
  expect(await codeOf(() => keeper.move(tempFolder()))).toBeInstanceOf(StorageError)
  expect(titles(keeper)).toHaveLength(2)
})

test('PINs hold, and wrong tries are counted as long as it is open', async () => {
  const folder = await shopOnReadOnlyDisk()
  if (!folder) return
  const { keeper } = await openFrom(folder)
  const { pins, staff } = keeper.services()
  const owner = staff.findOwner()
  if (!owner) throw new Error('no owner')

  expect(await pins.check(owner, '1111')).toMatchObject({ ok: false, error: { code: 'WRONG_PIN', triesLeft: 4 } })
  expect(await pins.check(owner, '2222')).toMatchObject({ ok: false, error: { code: 'WRONG_PIN', triesLeft: 3 } })
  expect(await pins.check(owner, '2580')).toEqual({ ok: true, value: undefined })
})

test('a slip is printed, and no case says so', async () => {
  const folder = await shopOnReadOnlyDisk()
  if (!folder) return
  const printed: PrintDocument[] = []
  const print: Printer['print'] = async (document) => {
    printed.push(document)
    return ok(null)
  }
  const { keeper } = await openFrom(folder, { ...noPrinter, print })
  const { tickets, printing } = keeper.services()
  const [ticket] = tickets.list({ view: 'all', sort: 'oldest', limit: 1 }, null).items
  if (!ticket) throw new Error('no case')

  expect(await printing.printSlip(ownerAt(keeper), ticket.id)).toMatchObject({ ok: true, value: { status: 'printed' } })

  expect(printed).toMatchObject([{ kind: 'case_slip', number: ticket.number }])
  const timeline = tickets.timeline({ id: ticket.id })
  expect(timeline.ok && timeline.value.items.map(({ kind }) => kind)).not.toContain('slip_printed')
})

test('the command line reads it too', async () => {
  const folder = await shopOnReadOnlyDisk()
  if (!folder) return
  const userData = tempFolder()

  const found = await khostum(['search', 'գոտի', '--shop', folder], { userData })

  expect(found).toMatchObject({ code: 0 })
  expect(found.out).toContain('Պայուսակի գոտի')
  expect(existsSync(join(userData, 'views')) && readdirSync(join(userData, 'views'))).toEqual([])
})
