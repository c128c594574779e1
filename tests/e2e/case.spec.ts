import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'
import { casePage } from './pages/case-page.ts'

const t = createTranslator('hy')

const openBoots = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const ids: string[] = []
  const { userData } = await makeShopMorning({ ...options, lines: 3, past: (past) => ids.push(bootsOfAnahit(past)) })
  const launched = await launchApp({ userData })
  const page = casePage(launched.window)
  const [id = ''] = ids
  await page.open(id)
  return { ...launched, userData, id, page }
}

test('the promise in force is settled by one key, the case asks for the next one, and Ctrl+Z brings it back', async () => {
  const { page } = await openBoots()
  await expect(page.band).toContainText('Զանգել նորոգման մասին')

  await page.press('3')
  await expect(page.ask).toBeVisible()
  await expect(page.promises).toContainText(t('case.kept_of', { kept: 2, all: 2 }))
  await page.press('Control+z')
  await expect(page.band).toContainText('Զանգել նորոգման մասին')

  await page.press('4')
  await expect(page.laterBlank).toBeFocused()
  await page.type('3 16:00')
  await page.press('Enter')
  await expect(page.promises).toContainText(t('today.moved_times', { n: 1 }))
})

test('what is written is kept as a draft through a crash, and closing asks about each promise', async () => {
  const { app, page, id, userData } = await openBoots()
  await page.press('n')
  await expect(page.text).toBeFocused()
  await page.type('Եկավ, վերցրեց, գոհ է')
  await expect(page.draftSaved).toBeVisible()
  app.process().kill('SIGKILL')
  await new Promise<void>((resolve) => app.once('close', () => resolve()))

  const again = casePage((await launchApp({ userData })).window)
  await again.open(id)
  await expect(again.text).toHaveValue('Եկավ, վերցրեց, գոհ է')
  await again.composer.getByRole('button', { name: t('btn.write_close') }).click()
  const close = again.dialog.getByRole('button', { name: t('case.close') })
  await expect(close).toBeDisabled()
  await again.dialog.getByRole('radio', { name: t('promise.state_kept') }).press('1')
  await again.press('Control+Enter')

  await expect(again.entry('Եկավ, վերցրեց, գոհ է')).toContainText(t('field.internal_note'))
  await expect(again.composer.getByRole('button', { name: t('btn.reopen') })).toBeVisible()
  await expect(again.text).toHaveValue('')
})

test('money is added by G, with a reversal as a line of its own', async () => {
  const { page } = await openBoots()
  await page.press('g')
  await page.money.getByRole('combobox', { name: t('field.kind') }).selectOption({ label: t('money.refund') })
  await page.money.getByRole('textbox', { name: t('money.amount') }).fill('32 000')
  await page.press('Enter')

  await expect(page.money).toContainText('35\u00a0500')
  await page.money
    .getByRole('button', { name: new RegExp(`^${t('btn.reverse')}`) })
    .last()
    .click()
  await page.dialog.getByRole('button', { name: /32/ }).click()

  await expect(page.money).toContainText('\u221232\u00a0000')
  await expect(page.money.getByRole('listitem')).toHaveCount(3)
})

test('a mistyped text is corrected and the old one stays; apology and facts are changed where they stand', async () => {
  const { page } = await openBoots()
  const note = page.entry('Նորոգված է')
  await note.getByRole('button', { name: t('case.correct') }).click()
  await note.getByRole('textbox').fill('Նորոգված է, կբերեն ժամը 12-ին։')
  await page.press('Control+Enter')
  await expect(page.entry('ժամը 12-ին')).toContainText('ժամը 11-ին')

  await page.recovery.getByRole('button', { name: t('apology.by_when') }).click()
  await page.type('3')
  await page.press('Enter')
  await expect(page.recovery).toContainText('3 / 4')

  await page.facts.getByRole('combobox', { name: t('field.priority') }).selectOption({ label: t('priority.urgent') })
  await expect(page.toast(t('ok.saved'))).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a case in ${theme}, wide and at 150 %`, async () => {
    const { app, page, window } = await openBoots({ theme })
    await page.press('g')
    await expect(page.money.getByRole('textbox', { name: t('money.amount') })).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
    expect(await upperCasedWords(window)).toEqual([])

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5))
    await expect(window.getByRole('heading', { name: t('apology.recovery') })).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
  })
}
