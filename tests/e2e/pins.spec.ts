import { createTranslator } from '#shared/i18n/translate.ts'
import { Amount } from '#shared/kernel/money.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { casePage } from './pages/case-page.ts'
import { tillPage } from './pages/till-page.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')
const OWNER = 'Մարիամ'
const CLERK = 'Սոնա'

const openTiles = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ staff: [CLERK], lines: 3, ...options })
  const { window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  const till = tillPage(window)
  await till.ready()
  const openPeople = async () => {
    await till.press('Alt+6')
    await window.getByRole('button', { name: t('nav.staff') }).click()
    return window
      .getByRole('listitem')
      .filter({ hasText: CLERK })
      .filter({ has: window.getByRole('button') })
  }
  return { window, till, openPeople }
}

test('the owner gives a PIN, and two keys lead from one person to the next', async () => {
  const { window, till, openPeople } = await openTiles()
  await till.press('1')
  await till.atTill(OWNER).waitFor()
  const row = await openPeople()
  await row.getByRole('button', { name: t('staff.pin_give') }).click()
  await till.enter('2580')
  await expect(till.question).toContainText(t('staff.pin_repeat'))
  await till.enter('2581')
  await expect(till.question).toContainText(t('staff.pin_differs'))
  await till.enter('2580')
  await till.enter('2580')
  await expect(row.getByRole('button', { name: t('staff.pin_change') })).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('people.png') })

  await till.press('Control+l')
  await till.ready()
  await till.press('2')
  await expect(till.question).toContainText(CLERK)
  await till.enter('1111')
  await expect(till.question).toContainText(t('err.wrong_pin', { n: 4 }))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('pin.png') })
  await till.enter('2580')
  await till.atTill(CLERK).waitFor()

  await till.press('Control+l')
  await till.ready()
  await till.press('1')
  await till.atTill(OWNER).waitFor()
})

test('the digit of a tile marks no row of the list behind it', async () => {
  const { window, till } = await openTiles()
  await till.press('2')
  await till.atTill(CLERK).waitFor()
  const today = todayPage(window)
  await today.ready()
  // Longer than a key waits to be sure that it is none of a scanner's.
  await window.waitForTimeout(300)
  await expect(window.getByText(t('btn.undo'), { exact: true })).toHaveCount(0)
  await expect(today.rows).toHaveCount(3)
})

test('digits are read by their place, whatever the layout writes', async () => {
  const { window, till } = await openTiles({ pins: { [CLERK]: '2580' } })
  await till.press('2')
  await till.question.waitFor()
  // The Armenian layout has letters where the digits are.
  for (const [code, key] of [
    ['Digit2', 'թ'],
    ['Digit5', 'ւ'],
    ['Digit8', 'ճ'],
    ['Digit0', '-'],
  ])
    await window.evaluate(
      ([code, key]) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true })),
      [code, key],
    )
  await till.atTill(CLERK).waitFor()
})

test('half a text outlives a change of person, and stays with the one who typed it', async () => {
  const { window, till } = await openTiles()
  await till.press('2')
  await till.atTill(CLERK).waitFor()
  await till.press('F2')
  await window.getByRole('textbox', { name: t('apology.what_happened') }).fill('Պայուսակի գոտին պոկվել է')
  await till.press('Escape')
  await till.press('Control+l')
  await till.press('1')
  await till.atTill(OWNER).waitFor()
  await todayPage(window).ready()
  await expect(todayPage(window).unfinished).toHaveCount(0)

  await till.press('Control+l')
  await till.press('2')
  await till.atTill(CLERK).waitFor()
  await expect(todayPage(window).unfinished).toHaveText(t('plural.unfinished', { n: 1 }))
  await todayPage(window).unfinished.click()
  await window
    .getByRole('list', { name: t('newcase.unfinished') })
    .getByRole('button')
    .click()
  await expect(window.getByRole('textbox', { name: t('apology.what_happened') })).toHaveValue(
    'Պայուսակի գոտին պոկվել է',
  )
})

test('above a clerk’s limit the owner types the PIN on the same screen', async () => {
  const ids: string[] = []
  const none = { perDay: null, goodwillPerDay: null }
  const { window, till } = await openTiles({
    pins: { [OWNER]: '1357' },
    past: (past) => {
      ids.push(bootsOfAnahit(past))
      const limits = { ...none, perCase: Amount.parse(15_000_00) }
      past.services.settings.setLimits(past.actor, { role: 'clerk', limits })
    },
  })
  await till.press('2')
  await till.atTill(CLERK).waitFor()
  const page = casePage(window)
  await page.open(ids[0] ?? '')
  await page.press('g')
  await page.money.getByRole('textbox', { name: t('money.amount') }).fill('32 000')
  await page.press('Enter')
  await expect(page.dialog).toContainText(t('money.approval_needed', { name: OWNER }))
  await expect(page.dialog).toContainText('15\u00a0000')
  await till.enter('0000')
  await expect(page.dialog).toContainText(t('err.wrong_pin', { n: 4 }))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('approval.png') })
  await till.enter('1357')

  await expect(page.money).toContainText('35\u00a0500')
  await expect(page.dialog).toHaveCount(0)
})

test('what changes much asks for the PIN once more, and leaving the question changes nothing', async () => {
  const { window, till, openPeople } = await openTiles({ pins: { [OWNER]: '1357' } })
  await till.press('1')
  await till.enter('1357')
  await till.atTill(OWNER).waitFor()
  const row = await openPeople()
  await row.getByRole('button', { name: t('staff.leave') }).click()
  await expect(till.question).toContainText(t('staff.pin_again', { name: OWNER }))
  await till.press('Escape')
  await expect(row).toContainText(t('err.confirm_pin'))
  await expect(row.getByRole('button', { name: t('staff.leave') })).toBeVisible()

  await row.getByRole('button', { name: t('staff.leave') }).click()
  await till.enter('1357')
  await expect(row.getByRole('button', { name: t('staff.back') })).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('with the key on paper the owner gets in after forgetting the PIN', async () => {
  const { window, till, openPeople } = await openTiles({ pins: { [OWNER]: '1357' } })
  await till.press('1')
  await till.enter('1357')
  await till.atTill(OWNER).waitFor()
  await openPeople()
  await window.getByRole('button', { name: t('staff.recovery_make') }).click()
  await till.enter('1357')
  const shown = window.getByRole('status').filter({ hasText: /^[2-9A-Z-]{23}$/ })
  const key = (await shown.textContent()) ?? ''
  // No printer here: the key stays on the screen.
  await window.getByRole('button', { name: t('staff.recovery_print') }).click()
  await expect(window.getByText(t('err.key_not_printed'))).toBeVisible()
  await expect(shown).toHaveText(key)
  await expect(window.getByRole('list', { name: t('guard.title') })).toContainText(t('guard.key_made'))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('key.png') })

  await till.press('Control+l')
  await till.press('1')
  await till.question.getByRole('button', { name: t('staff.pin_forgotten') }).click()
  await window.getByRole('textbox', { name: t('staff.recovery_key') }).fill(key.toLowerCase())
  await window.screenshot({ path: test.info().outputPath('recover.png') })
  await window.getByLabel(t('staff.pin_new')).focus()
  await till.enter('8642')
  await expect(window.getByRole('dialog', { name: t('staff.pin_forgotten') })).toHaveCount(0)
  await expect(till.question).toContainText(t('staff.pin_enter'))
  await till.enter('8642')
  await till.atTill(OWNER).waitFor()
})

test('a clerk changes the own PIN on the tiles, without the owner', async () => {
  const { window, till } = await openTiles({ pins: { [CLERK]: '2580' } })
  await till.press('2')
  await till.question.getByRole('button', { name: t('staff.pin_change') }).click()
  // One question follows the other; both are there for a moment.
  await window.getByText(t('staff.pin_old')).waitFor()
  await expect(till.question).toHaveCount(1)
  await till.enter('2580')
  await expect(till.question).toContainText(t('staff.pin_new'))
  await till.enter('3691')
  await expect(till.question).toContainText(t('staff.pin_repeat'))
  await till.enter('3692')
  await expect(till.question).toContainText(t('staff.pin_differs'))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('change.png') })
  await till.enter('3691')
  await till.enter('3691')
  await window.getByText(t('staff.pin_changed')).waitFor()
  await expect(till.question).toHaveCount(1)
  await till.enter('3691')
  await till.atTill(CLERK).waitFor()
})
