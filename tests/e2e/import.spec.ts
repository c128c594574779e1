import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { inProject } from '#tools/project.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'
import { filesPage } from './pages/files-page.ts'

const t = createTranslator('hy')

const fileOf = (name: string, content?: string | Buffer): string => {
  const folder = makeAppFolder('import')
  const path = join(folder, name)
  if (content === undefined) cpSync(inProject(`tests/fixtures/importing/${name}`), path)
  else writeFileSync(path, content)
  giveToApp(folder)
  return path
}

const openFiles = async (options: Parameters<typeof makeShopMorning>[0] = { lines: 1 }) => {
  const { userData } = await makeShopMorning(options)
  const launched = await launchApp({ userData })
  const files = filesPage(launched.app, launched.window)
  await files.open()
  return { ...launched, files }
}

test('with the keyboard alone: a file is chosen, looked at, imported, and the whole import is taken back', async () => {
  const { window, files } = await openFiles()
  await files.answerDialog(fileOf('shopify.csv'))

  await window.keyboard.press('Enter')

  await expect(window.getByText('Shopify', { exact: true })).toBeVisible()
  await expect(files.start(5)).toBeFocused()
  await expect(files.fieldOf('Default Address Zip')).toHaveValue('address')
  await expect(files.figure('import.create')).toHaveText(/^5/)
  await expect(files.figure('import.skip')).toHaveText(/^3/)
  await expect(window.getByText('Նարինե Հակոբյան')).toBeVisible()
  await files.figure('import.skip').focus()
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('import.reason_damaged_text'))).toBeVisible()
  await files.start(5).focus()
  await window.keyboard.press('Enter')

  await expect(window.getByRole('heading', { name: t('import.done') })).toBeVisible()
  await expect(window.getByText(t('import.summary', { read: 8, created: 5, updated: 0, skipped: 3 }))).toBeVisible()
  await files.undo.focus()
  await window.keyboard.press('Enter')
  await expect(files.dialog).toContainText(t('confirm.undo_import'))
  await files.dialog.getByRole('button', { name: t('import.undo') }).press('Enter')

  await expect(window.getByText(t('import.undo_result', { removed: 5, restored: 0, kept: 0 }))).toBeVisible()
  await expect(files.earlier.getByRole('row', { name: /shopify\.csv/ })).toContainText(t('import.undone'))
})

test('where columns go and how the file is read can be changed, and the figures follow', async () => {
  const { window, files } = await openFiles()
  await files.answerDialog(fileOf('people.csv', 'ցուցակ\nԱնի,091 234567,կարմիր\nԿարեն,077 000101,\n'))
  await window.keyboard.press('Enter')
  await expect(files.figure('import.create')).toHaveText(/^[23]/)

  await window.getByLabel(t('import.header_row')).selectOption('1')
  await expect(files.figure('import.create')).toHaveText(/^2/)
  for (const n of [1, 2, 3]) {
    const name = n === 1 ? 'ցուցակ' : t('import.untitled', { n })
    await files.fieldOf(name).selectOption('leave_out')
  }

  await expect(files.figure('import.create')).toHaveText(/^0/)
  await expect(window.getByRole('button', { name: t('import.nothing_new') })).toBeDisabled()
})

test('a file that is saved anew after the look at it is not imported unseen', async () => {
  const { window, files } = await openFiles()
  const path = fileOf('people.csv', 'անուն,հեռախոս\nԱնի,091 234567\n')
  await files.answerDialog(path)
  await window.keyboard.press('Enter')
  await expect(files.start(1)).toBeFocused()

  writeFileSync(path, 'անուն,հեռախոս\nԱնի,091 234567\nԿարեն,077 000101\n')
  giveToApp(path)
  await window.keyboard.press('Enter')

  await expect(window.getByText(t('err.import_file_changed'))).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('changed.png') })
  expect(await accessibilityProblems(window)).toEqual([])
  await expect(files.earlier).toHaveCount(0)
})

test('a file of another kind is refused in words, and another can be chosen', async () => {
  const { window, files } = await openFiles()
  await files.answerDialog(fileOf('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])))

  await window.keyboard.press('Enter')

  await expect(window.getByRole('alert')).toContainText('.xlsx')
  expect(await accessibilityProblems(window)).toEqual([])
  await expect(window.getByRole('button', { name: t('import.other_file') })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: t('btn.choose_file') })).toBeFocused()
})

test('a long import shows how far it is and can be stopped; what is in can be undone', async () => {
  const { window, files } = await openFiles()
  const rows = Array.from({ length: 8_000 }, (_, index) => `Անուն ${index},Երևան ${index}`)
  await files.answerDialog(fileOf('many.csv', `name,address\n${rows.join('\n')}\n`))
  await window.keyboard.press('Enter')
  await files.start(8_000).click()

  await expect(window.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0')
  await window.getByRole('button', { name: t('import.stop') }).click()

  await expect(window.getByText(t('import.stopped'))).toBeVisible()
  await window.getByRole('button', { name: t('import.again') }).click()
  const row = files.earlier.getByRole('row', { name: /many\.csv/ })
  await expect(row).toContainText(t('load.stopped'))
  await row.getByRole('button').click()
  await files.dialog.getByRole('button', { name: t('import.undo') }).click()
  await expect(row).toContainText(t('import.undone'))
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any step in ${theme}, and nothing is written in capitals`, async () => {
    const { window, files } = await openFiles({ theme, lines: 1 })
    await files.answerDialog(fileOf('shopify.csv'))
    const look = async (name: string) => {
      if (process.env.KHOSTUM_PICTURES) {
        await window.screenshot({ path: `${process.env.KHOSTUM_PICTURES}/import-${name}-${theme}.png` })
      }
      expect(await accessibilityProblems(window)).toEqual([])
      expect(await upperCasedWords(window)).toEqual([])
    }
    await look('start')
    await window.keyboard.press('Enter')
    await expect(files.figure('import.create')).toHaveText(/^5/)
    await look('plan')
    await files.figure('import.skip').click()
    await look('skipped')
    await files.start(5).click()
    await expect(window.getByRole('heading', { name: t('import.done') })).toBeVisible()
    await look('done')
    await window.getByRole('button', { name: t('import.again') }).click()
    await expect(files.earlier).toBeVisible()
    await files.earlier.getByRole('button').click()
    await expect(files.dialog).toBeVisible()
    // The page stays in sight behind the question.
    await expect.poll(async () => (await files.dialog.boundingBox())?.width).toBe(440)
    await expect(files.dialog.getByRole('button', { name: t('import.undo') })).toBeFocused()
    await look('undo')
  })
}
