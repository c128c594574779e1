import type { Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning, must, type Past } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { layoutProblems } from './pages/layout.ts'

/** The usual small laptop, as it is and at 150 %. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 911, height: 512 },
] as const

/** Days of another year are the longest. */
const lastYear = (past: Past) => {
  bootsOfAnahit(past)
  past.at(400, '12:00')
  const { customers } = past.services
  const contacts = [{ kind: 'phone' as const, raw: '010 52-34-18' }]
  const { id } = must(customers.create(past.actor, { fullName: 'Սիրանուշ Տեր-Մինասյան', contacts }))
  must(customers.addNote(past.actor, { id, text: 'Կանցնի շաբաթ օրը' }))
}

const atEachSize = async (window: Page, name: string, found: string[]) => {
  for (const size of SIZES) {
    await window.setViewportSize(size)
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    for (const problem of await layoutProblems(window)) found.push(`${name} ${size.width}: ${problem}`)
  }
  await window.setViewportSize(SIZES[0])
}

for (const language of ['hy', 'ru', 'en'] as const) {
  test(`no word of ${language} runs into another, leaves the window or cuts a figure, on any screen`, async () => {
    const t = createTranslator(language)
    const { userData } = await makeShopMorning({ language, past: lastYear })
    const { window } = await launchApp({ userData })
    const found: string[] = []
    const go = async (key: string, title: string) => {
      await window.keyboard.press(key)
      await window.getByRole('heading', { level: 1, name: title }).waitFor()
    }

    await expect(window.getByRole('option').first()).toBeVisible()
    await atEachSize(window, 'today', found)
    await window.keyboard.press('F2')
    await window.getByRole('dialog').getByRole('textbox').first().waitFor()
    await atEachSize(window, 'new case', found)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await window.keyboard.press('Enter')
    await window.getByRole('region', { name: t('case.composer') }).waitFor()
    await atEachSize(window, 'case', found)
    await go('Alt+3', t('nav.customers'))
    const anahit = window.getByRole('option', { name: 'Անահիտ Սարգսյան' }).first()
    await anahit.waitFor()
    await atEachSize(window, 'customers', found)
    await anahit.focus()
    await window.keyboard.press('Enter')
    await window.getByRole('region', { name: t('customer.facts') }).waitFor()
    await atEachSize(window, 'customer', found)
    await go('Alt+4', t('nav.money'))
    await window.getByRole('listbox', { name: t('money.ledger') }).waitFor()
    await atEachSize(window, 'money', found)
    await go('Alt+6', t('nav.settings'))
    for (const part of await window
      .getByRole('navigation', { name: t('nav.settings') })
      .getByRole('button')
      .all()) {
      await part.click()
      await atEachSize(window, `settings ${await part.textContent()}`, found)
    }
    await go('Alt+7', t('nav.help'))
    await atEachSize(window, 'help', found)
    expect(found).toEqual([])
  })
}
