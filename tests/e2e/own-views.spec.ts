import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { casesPage } from './pages/cases-page.ts'

const t = createTranslator('hy')
const NAME = 'Հեռախոսով եկածներ'

const openCases = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ ...options, past: bootsOfAnahit })
  const launched = await launchApp({ userData })
  if (options.staff) await launched.window.getByRole('button', { name: 'Մարիամ' }).click()
  const page = casesPage(launched.window)
  await page.open()
  return { ...launched, page }
}

type Opened = Awaited<ReturnType<typeof openCases>>

/** New cases by their term, under a name, with keys alone. */
const saveList = async ({ page, window }: Opened, name = NAME) => {
  await page.press('f')
  await page.filter(t('field.status')).selectOption({ label: t('status.new') })
  await page.press('Escape')
  await window.getByRole('combobox', { name: t('cases.sort') }).selectOption({ label: t('sort.due') })
  await page.rows.first().focus()
  await page.press('v')
  await expect(page.viewName).toBeFocused()
  await window.keyboard.type(name)
  await page.press('Enter')
  await expect(page.view(name)).toHaveAttribute('aria-current', 'true')
  await expect(page.viewName).toHaveCount(0)
}

test('a list that one narrowed and sorted stands in the bar under its name, with its count, also tomorrow', async () => {
  const opened = await openCases()
  const { page, close, userData, window } = opened
  await saveList(opened)
  await expect(page.view(NAME)).toContainText('16')
  await expect(page.view(t('cases.view_open'))).not.toHaveAttribute('aria-current')
  await window.screenshot({ path: test.info().outputPath('own-view.png') })
  await close()

  const again = await launchApp({ userData })
  const later = casesPage(again.window)
  await later.open()
  await later.view(NAME).press('Enter')
  expect(await later.hash()).toBe('#/cases?sort=due&status=new')
})

test('a saved list is renamed, removed, and comes back as it was', async () => {
  const opened = await openCases()
  const { page, window } = opened
  await saveList(opened)
  await page.rows.first().focus()
  await page.press('v')
  await page.viewName.fill('Նորերը')
  await window.screenshot({ path: test.info().outputPath('rename.png') })
  await page.press('Enter')
  await expect(page.view('Նորերը')).toBeVisible()
  await expect(page.view(NAME)).toHaveCount(0)
  await expect(page.viewName).toHaveCount(0)

  await window.getByRole('button', { name: t('views.edit') }).press('Enter')
  await window
    .getByRole('dialog')
    .getByRole('button', { name: t('views.remove') })
    .press('Enter')
  await expect(page.toast(t('views.removed', { name: 'Նորերը' }))).toBeVisible()
  await expect(page.view('Նորերը')).toHaveCount(0)
  await expect(page.viewName).toHaveCount(0)
  await page.press('Control+z')
  await expect(page.view('Նորերը')).toHaveAttribute('aria-current', 'true')
})

test('a name that is taken is told in the field, and what was typed stays', async () => {
  const opened = await openCases()
  const { page, window } = opened
  await saveList(opened)
  await page.view(t('status.overdue')).click()
  await page.press('f')
  await page.filter(t('field.channel')).selectOption({ label: t('channel.counter') })
  await page.press('Escape')
  await page.rows.first().focus()
  await page.press('v')
  await expect(page.viewName).toBeFocused()
  await window.keyboard.type(NAME)
  await page.press('Enter')

  await expect(window.getByText(t('err.view_name_taken'))).toBeVisible()
  await expect(page.viewName).toHaveValue(NAME)
})

test('what one person saved stands in no other person’s bar', async () => {
  const opened = await openCases({ staff: ['Սոնա'] })
  const { page, window } = opened
  await saveList(opened)
  await window.getByRole('button', { name: t('staff.working_now', { name: 'Մարիամ' }) }).click()
  await window.getByRole('button', { name: 'Սոնա' }).click()
  await page.open()

  await expect(page.view(t('cases.view_open'))).toBeVisible()
  await expect(page.view(NAME)).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a bar with saved lists in ${theme}, wide and narrow`, async () => {
    const opened = await openCases({ theme })
    const { page, window } = opened
    await saveList(opened)
    await page.press('v')
    await expect(page.viewName).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
    await page.press('Escape')
    await window.setViewportSize({ width: 911, height: 512 })
    expect(await accessibilityProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('narrow.png') })
  })
}
