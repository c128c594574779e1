/** What `print` refuses before any page is laid out; the pages themselves are tested where Electron runs. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { khostum } from '#tests/support/khostum.ts'
import { makeShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

test('a wrong day, a range that ends before it begins, and no file to write are wrong usage', async () => {
  const shop = ['--shop', makeShop()]
  const out = ['--out', join(tempFolder(), 'list.pdf')]
  const wrong = [
    ['--due', '2026-02-31', ...out],
    ['--due', 'tomorrow', ...out],
    ['--due', '2026-05-14', '--from', '2026-05-15', ...out],
    ['--due', '2026-05-14'],
    ['--due', '2026-05-14', ...out, '--what'],
  ]

  for (const args of wrong) {
    const { code, out: said, error } = await khostum(['print', 'follow-ups', ...args, ...shop])
    expect([code, said]).toEqual([2, ''])
    expect(error).toContain('print follow-ups')
  }
})

test('where no browser engine is at hand it says so, and writes nothing', async () => {
  const out = join(tempFolder(), 'list.pdf')
  const args = ['print', 'follow-ups', '--due', '2026-05-14', '--out', out, '--shop', makeShop()]

  const { code, error } = await khostum(args)

  expect(code).toBe(1)
  expect(error).toContain('npm run khostum')
  expect(existsSync(out)).toBe(false)
})

test('a folder without a shop is refused in words', async () => {
  const folder = tempFolder()

  const { code, error } = await khostum(['print', 'follow-ups', '--out', join(folder, 'a.pdf'), '--shop', folder])

  expect([code, error.startsWith(folder)]).toEqual([1, true])
})
