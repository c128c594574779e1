import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning, must, type Past } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'

const t = createTranslator('hy')
const NAME = 'Աննա Օհանյան'

const withAddresses = ({ services, actor }: Past): void => {
  const social = (raw: string) => ({ kind: 'social' as const, raw })
  const contacts = [
    { kind: 'phone' as const, raw: '091 23-45-67' },
    { kind: 'phone' as const, raw: '12' },
    { kind: 'email' as const, raw: 'anna@example.am' },
    social('https://аррӏе.com/vip'),
    social('https://mybank.am@evil.example/'),
    social('file:///etc/passwd'),
    social('@anna'),
  ]
  const customer = must(services.customers.create(actor, { fullName: NAME, contacts }))
  const description = 'Կարծիքը՝ https://maps.example/place?id=1։ Նաև smb://server/x'
  must(services.tickets.create(actor, { kind: 'complaint', description, customerId: customer.id }))
}

/** What the system was asked to open: the one thing here that is not real. */
const watchSystem = async (app: ElectronApplication): Promise<() => Promise<string[]>> => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (address) => void opened.push(address)
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened'))
}

const openAnna = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ ...options, lines: 0, past: withAddresses })
  const { app, window } = await launchApp({ userData })
  const opened = await watchSystem(app)
  await window.getByRole('navigation').first().waitFor()
  await window.keyboard.press('Alt+3')
  await window.getByRole('option', { name: NAME }).focus()
  await window.keyboard.press('Enter')
  const facts = window.getByRole('region', { name: t('customer.facts') })
  await facts.waitFor()
  return { app, window, facts, opened }
}

const question = (window: Page) => window.getByRole('dialog')

test('a number is called and an address written to by keys, after a question that shows all of it', async () => {
  const { window, facts, opened } = await openAnna()

  await facts.getByRole('button', { name: '091 23-45-67' }).focus()
  await window.keyboard.press('Enter')
  await expect(question(window)).toContainText('+37491234567')
  expect(await opened()).toEqual([])
  await window.keyboard.press('Enter')
  await expect(question(window)).toHaveCount(0)
  await facts.getByRole('button', { name: 'anna@example.am' }).click()
  await expect(question(window)).toContainText('anna@example.am')
  await window.keyboard.press('Enter')
  await expect(question(window)).toHaveCount(0)

  expect(await opened()).toEqual(['tel:+37491234567', 'mailto:anna@example.am'])
})

test('whoever leaves the question opens nothing, and the focus is back', async () => {
  const { window, facts, opened } = await openAnna()
  const number = facts.getByRole('button', { name: '091 23-45-67' })

  await number.focus()
  await window.keyboard.press('Enter')
  await question(window).waitFor()
  await window.keyboard.press('Escape')

  await expect(question(window)).toHaveCount(0)
  await expect(number).toBeFocused()
  expect(await opened()).toEqual([])
})

test('an address that pretends to be another says whose it is', async () => {
  const { window, facts, opened } = await openAnna()

  await facts.getByRole('button', { name: 'https://аррӏе.com/vip' }).click()
  await expect(question(window)).toContainText('https://xn--80ak6aa92e.com/vip')
  await expect(question(window)).toContainText(t('link.site_letters', { site: 'аррӏе.com' }))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: 'test-results/links-letters.png' })
  await window.keyboard.press('Escape')
  await expect(question(window)).toHaveCount(0)
  await facts.getByRole('button', { name: 'https://mybank.am@evil.example/' }).click()
  await expect(question(window)).toContainText(t('link.site', { site: 'evil.example' }))
  await expect(question(window)).toContainText(t('link.sign_in'))
  await window.keyboard.press('Enter')
  await expect(question(window)).toHaveCount(0)

  expect(await opened()).toEqual(['https://mybank.am@evil.example/'])
})

test('what could start a program is refused in words, and what is no address is no button', async () => {
  const { window, facts, opened } = await openAnna()

  await facts.getByRole('button', { name: 'file:///etc/passwd' }).click()
  await expect(question(window).getByRole('alert')).toContainText(t('err.link_refused'))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: 'test-results/links-refused.png' })
  await expect(question(window).getByRole('button')).toHaveCount(1)
  await window.keyboard.press('Enter')

  await expect(facts.getByRole('button', { name: '@anna' })).toHaveCount(0)
  await expect(facts.getByRole('button', { name: '12', exact: true })).toHaveCount(0)
  expect(await opened()).toEqual([])
})

test('a link or a window that the page makes by itself opens nothing outside', async () => {
  const { app, window, opened } = await openAnna()
  const address = await window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const link = document.createElement('a')
        link.href = 'smb://server/share'
        document.body.append(link)
        link.click()
        globalThis.open('javascript:alert(1)')
        setTimeout(() => resolve(document.location.href), 300)
      }),
  )

  expect(address).toMatch(/^app:\/\/khostum\/index\.html/)
  expect(app.windows()).toHaveLength(1)
  expect(await opened()).toEqual([])
})

test('an address in somebody’s words can be pressed, on a case', async () => {
  const { window, opened } = await openAnna({ theme: 'dark' })
  await window.getByRole('option', { name: /maps\.example/ }).focus()
  await window.keyboard.press('Enter')
  const link = window.getByRole('button', { name: 'https://maps.example/place?id=1' }).first()

  await link.click()
  await expect(question(window)).toContainText('https://maps.example/place?id=1')
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: 'test-results/links-dark.png' })
  await window.keyboard.press('Enter')
  await expect(question(window)).toHaveCount(0)

  await expect(window.getByRole('button', { name: /smb:/ })).toHaveCount(0)
  expect(await opened()).toEqual(['https://maps.example/place?id=1'])
})
