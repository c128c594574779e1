import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { casePage } from './pages/case-page.ts'

const t = createTranslator('hy')

const openShop = async () => {
  const ids: string[] = []
  const { userData } = await makeShopMorning({ lines: 3, past: (past) => ids.push(bootsOfAnahit(past)) })
  const { app, window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  const [ticketId = ''] = ids
  return { app, window, userData, ticketId }
}

/** The power fails and comes back. */
const failAndReopen = async (app: ElectronApplication, userData: string): Promise<Page> => {
  app.process().kill('SIGKILL')
  await new Promise<void>((resolve) => app.once('close', () => resolve()))
  const { window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  return window
}

/** Opens a text from «Unfinished» on Today. */
const openUnfinished = async (window: Page, title: string) => {
  await window.keyboard.press('u')
  await window.getByRole('button', { name: title }).last().click()
}

const openAnahit = async (window: Page) => {
  await window.keyboard.press('Alt+3')
  await window.getByRole('heading', { level: 1, name: t('nav.customers') }).waitFor()
  await window.getByRole('option', { name: 'Անահիտ Սարգսյան' }).focus()
  await window.keyboard.press('Enter')
  await window.getByRole('region', { name: t('customer.facts') }).waitFor()
}

test('a half-typed note about a person comes back after a crash, is listed as unfinished, and is written once', async () => {
  const { app, window, userData } = await openShop()
  await openAnahit(window)
  await window.keyboard.press('n')
  await window.getByRole('textbox', { name: t('entity.note') }).fill('Սիրում է փափուկ կաշի')
  await expect(window.getByText(t('draft.saved'))).toBeVisible()

  const again = await failAndReopen(app, userData)
  await expect(again.getByText('Սիրում է փափուկ կաշի')).toBeVisible()
  await openUnfinished(again, 'Սիրում է փափուկ կաշի')
  const note = again.getByRole('textbox', { name: t('entity.note') })
  await expect(note).toHaveValue('Սիրում է փափուկ կաշի')
  await expect(note).toBeFocused()
  await again.keyboard.press('Control+Enter')
  await expect(again.getByRole('option', { name: 'Սիրում է փափուկ կաշի' })).toHaveCount(1)

  await again.keyboard.press('Alt+1')
  await again.getByRole('heading', { level: 1, name: t('nav.today') }).waitFor()
  await expect(again.getByText(t('plural.unfinished', { n: 1 }))).toHaveCount(0)
})

test('a note left by Esc waits for its person, and cancelling gives it up', async () => {
  const { window } = await openShop()
  await openAnahit(window)
  await window.keyboard.press('n')
  const note = window.getByRole('textbox', { name: t('entity.note') })
  await note.fill('Հարցնել դստեր մասին')
  await window.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await window.keyboard.press('n')
  await expect(note).toHaveValue('Հարցնել դստեր մասին')
  await window.getByRole('button', { name: t('btn.cancel') }).click()
  await window.keyboard.press('n')
  await expect(note).toHaveValue('')
})

test('a half-typed receipt of store credit is asked for again from the list of unfinished texts', async () => {
  const { app, window, userData } = await openShop()
  await openAnahit(window)
  await window.keyboard.press('g')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: t('newcase.redeem') }).click()
  await window.getByRole('textbox', { name: t('money.amount') }).fill('1500')
  await window.getByRole('textbox', { name: t('doc.receipt_no') }).fill('0045801')
  await expect(window.getByText(t('draft.saved'))).toBeVisible()

  const again = await failAndReopen(app, userData)
  await openUnfinished(again, t('credit.redeemed'))
  await expect(again.getByRole('textbox', { name: t('doc.receipt_no') })).toHaveValue('0045801')
  await expect(again.getByRole('textbox', { name: t('money.amount') })).toHaveValue(/1.?500/)
})

test('every half-typed form of a case stands open again after a crash', async () => {
  const { app, window, userData, ticketId } = await openShop()
  const page = casePage(window)
  await page.open(ticketId)

  const entry = page.entry('Նորոգված է')
  await entry.hover()
  await entry.getByRole('button', { name: t('case.correct') }).click()
  await entry.getByRole('textbox').fill('Նորոգված է, կբերեն ուրբաթ')
  await page.recovery.getByRole('button', { name: t('apology.change') }).click()
  await page.recovery.getByRole('textbox').fill('Կփոխենք մատակարարին')
  await page.product.getByRole('button').first().click()
  await page.product.getByRole('textbox', { name: t('entity.product') }).fill('Երկարաճիտ կոշիկ, 38')
  await expect(page.draftSaved).toHaveCount(3)

  const again = await failAndReopen(app, userData)
  const after = casePage(again)
  await after.open(ticketId)
  await expect(after.entry('Նորոգված է').getByRole('textbox')).toHaveValue('Նորոգված է, կբերեն ուրբաթ')
  await expect(after.recovery.getByRole('textbox')).toHaveValue('Կփոխենք մատակարարին')
  await expect(after.product.getByRole('textbox', { name: t('entity.product') })).toHaveValue('Երկարաճիտ կոշիկ, 38')

  // Each form hears its own keys, with the others open beside it.
  await after.recovery.getByRole('textbox').press('Control+Enter')
  await expect(after.recovery.getByRole('textbox')).toHaveCount(0)
  await expect(after.recovery).toContainText('Կփոխենք մատակարարին')
  await expect(after.entry('Նորոգված է').getByRole('textbox')).toBeVisible()
  await expect(after.recovery.getByRole('button', { name: t('apology.change') })).toBeFocused()
})

test('the focus goes back to what opened a form, and to the next promise when one is settled', async () => {
  const { window, ticketId } = await openShop()
  const page = casePage(window)
  await page.open(ticketId)
  await page.press('g')
  await expect(page.money.getByRole('combobox', { name: t('field.kind') })).toBeFocused()
  await page.press('Escape')
  await expect(page.money.getByRole('button', { name: t('btn.add') })).toBeFocused()

  const entry = page.entry('Նորոգված է')
  await entry.getByRole('button', { name: t('case.correct') }).press('Enter')
  await expect(entry.getByRole('textbox')).toBeFocused()
  await page.press('Escape')
  await expect(entry.getByRole('button', { name: t('case.correct') })).toBeFocused()

  await page.band.getByRole('button', { name: t('result.done') }).press('Enter')
  await expect(page.ask.getByRole('combobox').first()).toBeFocused()
})

test('a reversal and a given-up promise leave the focus beside what went away', async () => {
  const { window, ticketId } = await openShop()
  const page = casePage(window)
  await page.open(ticketId)
  await page.money.getByRole('button', { name: new RegExp(`^${t('btn.reverse')}`) }).press('Enter')
  const note = page.dialog.getByRole('textbox', { name: t('money.reverse_note') })
  await note.fill('Կրկնակի գրանցված')
  await expect(page.dialog.getByText(t('draft.saved'))).toBeVisible()
  await page.dialog
    .getByRole('button', { name: new RegExp(t('money.reverse_amount', { amount: '' }).trim()) })
    .press('Enter')
  await expect(page.dialog).toHaveCount(0)
  await expect(page.money.getByRole('button', { name: t('btn.add') })).toBeFocused()

  await page.promises.getByRole('button', { name: t('promise.add') }).press('Enter')
  const add = window.getByRole('region', { name: t('promise.add') })
  await add.getByRole('textbox', { name: t('newcase.about_what') }).fill('նոր կրունկների')
  await page.press('Enter')
  await expect(page.promises).toContainText('նոր կրունկների')
  await page.promises.getByRole('button', { name: t('case.cancel_promise') }).press('Enter')
  await expect(page.promises).toContainText(t('case.kept_of', { kept: 1, all: 2 }))
  await expect(page.promises.getByRole('button').nth(1)).toBeFocused()
})

test('a half-typed further promise stands open again after a crash', async () => {
  const { app, window, userData, ticketId } = await openShop()
  const page = casePage(window)
  await page.open(ticketId)
  await page.promises.getByRole('button', { name: t('promise.add') }).click()
  const add = (in_: Page) => in_.getByRole('region', { name: t('promise.add') })
  await add(window)
    .getByRole('textbox', { name: t('newcase.about_what') })
    .fill('նոր կրունկների')
  await expect(window.getByText(t('draft.saved'))).toBeVisible()

  const again = await failAndReopen(app, userData)
  await openUnfinished(again, 'նոր կրունկների')
  await expect(add(again).getByRole('textbox', { name: t('newcase.about_what') })).toHaveValue('նոր կրունկների')
})
