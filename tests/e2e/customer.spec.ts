import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems } from './pages/axe.ts'

const t = createTranslator('hy')

const openAnahit = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ ...options, lines: 3, past: bootsOfAnahit })
  const { window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  await window.keyboard.press('Alt+3')
  await window.getByRole('heading', { level: 1, name: t('nav.customers') }).waitFor()
  const person = window.getByRole('option', { name: 'Անահիտ Սարգսյան' })
  await person.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('region', { name: t('customer.facts') }).waitFor()
  return { window, facts: window.getByRole('region', { name: t('customer.facts') }) }
}

test('a person is opened, noted about, changed and paid from store credit, by keys', async () => {
  const { window, facts } = await openAnahit()
  await expect(facts).toContainText('091 23-45-67')

  await window.keyboard.press('n')
  await window.getByRole('textbox', { name: t('entity.note') }).fill('Կանցնի շաբաթ օրը')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('option', { name: 'Կանցնի շաբաթ օրը' })).toBeVisible()

  await window.keyboard.press('e')
  const name = window.getByRole('textbox', { name: t('field.full_name') })
  await name.fill('Անահիտ Գրիգորյան')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('heading', { level: 1, name: 'Անահիտ Գրիգորյան' })).toBeVisible()
  await expect(name).toHaveCount(0)

  await window.keyboard.press('g')
  await window
    .getByRole('dialog')
    .getByRole('button', { name: t('newcase.redeem') })
    .click()
  await window.getByRole('textbox', { name: t('money.amount') }).fill('1000')
  await window.getByRole('textbox', { name: t('doc.receipt_no') }).fill('0045801')
  await window.keyboard.press('Enter')
  await expect(facts).toContainText('3\u00a0000')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a person, their credit and their form in ${theme}`, async () => {
    const { window } = await openAnahit({ theme })
    expect(await accessibilityProblems(window)).toEqual([])
    await window.keyboard.press('g')
    await window.getByRole('dialog').waitFor()
    expect(await accessibilityProblems(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await window.keyboard.press('e')
    await window.getByRole('textbox', { name: t('field.full_name') }).waitFor()
    expect(await accessibilityProblems(window)).toEqual([])
  })
}
