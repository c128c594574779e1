/** Importing from the command line, as its own process. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShop } from '#main/app/read-shop.ts'
import type { ImportReport } from '#shared/importing/importing.schema.ts'
import { khostum } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { sharedData, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk } from '#tests/support/test-shop.ts'
import { inProject } from '#tools/project.ts'

const FIXTURE = inProject('tests/fixtures/importing/shopify.csv')

const importInto = async (folder: string, path: string, ...options: string[]): Promise<ImportReport> => {
  const { code, out, error } = await khostum(['import', 'customers', path, '--json', '--shop', folder, ...options])
  expect([code, error]).toEqual([0, ''])
  return JSON.parse(out)
}
const peopleIn = (folder: string) => {
  const { services, close } = expectOk(readShop(folder, newShopDeps()))
  const { items } = services.customers.list({ sort: 'newest', limit: 200 })
  const people = items.map(({ id }) => expectOk(services.customers.get(id)))
  close()
  return people.reverse()
}

const EXPECTED: ImportReport = {
  read: 8,
  created: 5,
  updated: 0,
  skipped: 3,
  reasons: [
    { row: 6, reason: 'damaged_text' },
    { row: 7, reason: 'nothing_to_keep' },
    { row: 8, reason: 'unchanged' },
  ],
}

test('a dry run says what would be and writes nothing; the run does it in the name of the owner; again it is nothing new', async () => {
  const folder = makeShop()

  expect(await importInto(folder, FIXTURE, '--dry-run')).toEqual(EXPECTED)
  expect(peopleIn(folder)).toEqual([])
  expect(await importInto(folder, FIXTURE)).toEqual(EXPECTED)
  const again = await importInto(folder, FIXTURE)

  expect(again).toMatchObject({ read: 8, created: 0, updated: 0, skipped: 8 })
  const people = peopleIn(folder)
  expect(people.map(({ fullName }) => fullName)).toEqual([
    'Նարինե Հակոբյան',
    'Վահե Մինասյան',
    'Karine Avagyan',
    'Давид Погосян',
    '',
  ])
  expect(people.at(-1)?.contacts).toMatchObject([{ value: '+37498111205' }])
  const { services, close } = expectOk(readShop(folder, newShopDeps()))
  expect(services.importing.runs().map(({ by, created }) => [by?.name, created])).toEqual([
    ['Անի Պետրոսյան', 0],
    ['Անի Պետրոսյան', 5],
  ])
  close()
})

test('without --json it speaks the language of the shop', async () => {
  const { code, out } = await khostum(['import', 'customers', FIXTURE, '--shop', makeShop()])

  expect(code).toBe(0)
  expect(out).toContain('Կարդացվել է 8 տող')
  expect(out).toContain('Տող 6')
})

test('what is told on the way goes to standard error', async () => {
  const path = join(tempFolder(), 'many.csv')
  writeFileSync(path, `name\n${Array.from({ length: 2_500 }, (_, index) => `Անուն ${index}`).join('\n')}\n`)
  const { out, error } = await khostum(['import', 'customers', path, '--json', '--shop', makeShop()])

  expect(JSON.parse(out)).toMatchObject({ created: 2_500 })
  expect(error).toContain('2500')
})

test('a file of another kind is refused in words that say what to do', async () => {
  const folder = makeShop()
  const bad = (name: string, content: string | Buffer): string => {
    const path = join(tempFolder(), name)
    writeFileSync(path, content)
    return path
  }
  const cases = [
    [bad('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), '.xlsx'],
    [bad('page.xls', '<html><table><tr><td>1</td></tr></table>'), '.xlsx'],
    [bad('empty.csv', ''), 'դատարկ'],
    [join(folder, 'gone.csv'), 'չի գտնվել'],
  ] as const
  for (const [path, words] of cases) {
    const { code, out, error } = await khostum(['import', 'customers', path, '--json', '--shop', folder])
    expect([code, out]).toEqual([1, ''])
    expect(error).toContain(words)
  }
  expect((await khostum(['import', 'customers', '--shop', folder])).code).toBe(2)
  expect(peopleIn(folder)).toEqual([])
})

test('beside an open window it says who holds the shop', async () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  const { code, error } = await khostum(['import', 'customers', FIXTURE, '--shop', folder])
  await shop.close({ copy: false })

  expect(code).toBe(1)
  expect(error).toContain(String(process.pid))
})

test.runIf(sharedDataAvailable('customer-exports'))(
  'a genuine export: fourteen people, one of them twice',
  async () => {
    const report = await importInto(makeShop(), sharedData('customer-exports/shopify_customers_export.csv'))

    expect(report).toEqual({
      read: 15,
      created: 14,
      updated: 0,
      skipped: 1,
      reasons: [{ row: 15, reason: 'unchanged' }],
    })
  },
)
