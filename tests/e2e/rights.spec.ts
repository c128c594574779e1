import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const openAs = async (name: string) => {
  const { userData } = await makeShopMorning({ staff: ['Սոնա'], accountant: 'Գայանե' })
  const { window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByRole('button', { name }).click()
  await todayPage(window).ready()
  return {
    window,
    sections: window.getByRole('navigation', { name: t('app.title') }).getByRole('link'),
    newCase: window.getByRole('button', { name: t('btn.new_case') }),
  }
}

test('a clerk is offered neither the files of the shop nor its settings, by rail, key or palette', async () => {
  const { window, sections, newCase } = await openAs('Սոնա')
  await expect(sections).toHaveCount(5)
  await expect(sections.filter({ hasText: t('nav.files') })).toHaveCount(0)
  await expect(sections.filter({ hasText: t('nav.settings') })).toHaveCount(0)
  await expect(newCase).toBeVisible()

  await window.keyboard.press('Alt+6')
  await window.keyboard.press('Control+k')
  await window.keyboard.type(t('nav.settings').slice(0, 6))
  await expect(window.getByRole('listbox', { name: t('keys.palette') })).toBeVisible()
  await expect(window.getByRole('option', { name: t('nav.settings') })).toHaveCount(0)
  await window.screenshot({ path: test.info().outputPath('clerk.png') })
})

test('the accountant finds money and files, and no case to open', async () => {
  const { window, sections, newCase } = await openAs('Գայանե')
  await expect(sections.filter({ hasText: t('nav.files') })).toHaveCount(1)
  await expect(newCase).toHaveCount(0)

  await window.keyboard.press('Alt+5')
  await expect(window.getByRole('link', { name: t('nav.export') })).toBeVisible()
  await expect(window.getByRole('link', { name: t('nav.import') })).toHaveCount(0)
  await window.keyboard.press('F2')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await window.screenshot({ path: test.info().outputPath('accountant.png') })
})

test('the accountant reads a case, a person and the ledger, and is offered nothing that would be refused', async () => {
  const { window } = await openAs('Գայանե')
  await expect(window.getByRole('button', { name: t('result.reached') })).toHaveCount(0)
  await expect(window.getByRole('note')).toHaveCount(0)
  await window.keyboard.press('3')
  await window.keyboard.press('Enter')
  const promises = window.getByRole('region', { name: t('nav.promises'), exact: true })
  await expect(promises).toContainText(t('case.kept_of', { kept: 0, all: 1 }))
  await expect(window.getByRole('region', { name: t('case.composer') })).toHaveCount(0)
  for (const act of ['result.done', 'promise.add', 'btn.add', 'case.change_customer', 'case.correct'] as const) {
    await expect(window.getByRole('main').getByRole('button', { name: t(act), exact: true })).toHaveCount(0)
  }
  await window.screenshot({ path: test.info().outputPath('case.png') })

  await window.keyboard.press('Alt+3')
  await window.getByRole('heading', { level: 1, name: t('nav.customers') }).waitFor()
  await expect(window.getByRole('button', { name: t('btn.new_customer') })).toHaveCount(0)
  await window.getByRole('option').first().focus()
  await window.keyboard.press('Enter')
  await window.getByRole('region', { name: t('customer.facts') }).waitFor()
  await window.keyboard.press('n')
  await window.keyboard.press('e')
  await expect(window.getByRole('button', { name: t('entity.note'), exact: true })).toHaveCount(0)
  await expect(window.getByRole('textbox')).toHaveCount(0)
  await expect(window.getByRole('dialog')).toHaveCount(0)

  await window.keyboard.press('Alt+4')
  await window.getByRole('listbox', { name: t('money.ledger') }).waitFor()
  await window.keyboard.press('r')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})
