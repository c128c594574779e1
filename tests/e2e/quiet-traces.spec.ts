import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import {
  expect,
  giveToApp,
  type LaunchedApp,
  launchApp,
  makeAppFolder,
  stage,
  test,
} from '#tests/support/electron-app.ts'
import { findMarks, type Mark, makeMarks } from '#tests/support/marks.ts'
import { makeShopMorning, must, type Past } from '#tests/support/shop-morning.ts'
import { filesPage } from './pages/files-page.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'

const t = createTranslator('hy')
const MARKS = makeMarks(50)
const [FIRST, SECOND] = MARKS

const withMarks = ({ services, actor, today }: Past): void => {
  for (const { name, phone, email, story } of MARKS) {
    const contacts = [
      { kind: 'phone' as const, raw: phone },
      { kind: 'email' as const, raw: email },
    ]
    const customer = must(services.customers.create(actor, { fullName: name, contacts, note: story }))
    const followUp = { kind: 'call' as const, about: story, dueOn: today }
    must(services.tickets.create(actor, { kind: 'complaint', description: story, customerId: customer.id, followUp }))
  }
}

const search = async (window: Page, text: string): Promise<void> => {
  const palette = window.getByRole('dialog')
  await window.keyboard.press('F3')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await window.keyboard.type(text)
  await palette.getByRole('option').first().waitFor()
  await window.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
}

const leaveDraft = async (window: Page, { story, name }: Mark): Promise<void> => {
  const sheet = newCaseSheet(window)
  await sheet.open()
  await sheet.type(`${story} draft`)
  await sheet.person.fill(name)
  await sheet.hits.first().waitFor()
  await sheet.press('Enter')
  await expect(sheet.draftSaved).toBeVisible()
  await sheet.press('Escape')
  await expect(sheet.sheet).toHaveCount(0)
}

const print = async (launched: LaunchedApp): Promise<void> => {
  const { window } = launched
  await window.keyboard.press('Alt+Digit1')
  await window.getByRole('listbox', { name: t('nav.today') }).waitFor()
  const paper = paperDialog(window)
  await window.keyboard.press('p')
  await paper.pages.first().waitFor()
  await answerSaveDialog(launched, 'list.pdf')
  await paper.savePdf.click()
  await expect(window.getByRole('status').filter({ hasText: 'list.pdf' })).toBeVisible()
  await window.keyboard.press('p')
  await paper.print.click()
  // There is no printer here: the list waits in the queue.
  await expect(paper.queue.or(paper.problem).first()).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(paper.dialog).toHaveCount(0)
}

const importBadRows = async ({ app, window }: LaunchedApp, { name, phone, story }: Mark): Promise<void> => {
  const path = join(makeAppFolder('import'), 'people.csv')
  writeFileSync(
    path,
    `Անուն,Հեռախոս,Նշում\n${name} երկրորդ,${phone},${story}\n,${'9'.repeat(30)},${story}\n"${name},,\n`,
  )
  giveToApp(path)
  const files = filesPage(app, window)
  await window.keyboard.press('Alt+Digit1')
  await files.open()
  await files.answerDialog(path)
  await window.keyboard.press('Enter')
  await files.figure('import.create').waitFor()
  await window
    .getByRole('button', { name: /\d$|^Ներմուծել/ })
    .first()
    .waitFor()
}

const leaveExport = async (app: ElectronApplication, window: Page): Promise<void> => {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/proc/traces.csv' })
  })
  await window.keyboard.press('Alt+Digit1')
  await window.keyboard.press('Alt+Digit5')
  await window.getByRole('radio', { name: t('nav.customers') }).press('Space')
  await window.getByRole('radio', { name: t('export.everything') }).press('Space')
  await window.getByRole('button', { name: t('btn.export'), exact: true }).click()
  await expect(window.getByRole('alert').first()).toBeVisible()
}

/** The driver has lost the page; whether it is there again is asked of the program. */
const crashPage = async (app: ElectronApplication, window: Page): Promise<void> => {
  const crashed = window.waitForEvent('crash')
  await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().includes('/index.html'))
      ?.forcefullyCrashRenderer(),
  )
  await crashed
  const textOf = () =>
    app.evaluate(async ({ webContents }) => {
      const page = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/index.html'))
      return page && !page.isCrashed() ? page.executeJavaScript('document.body.innerText') : ''
    })
  await expect.poll(textOf, { timeout: 30_000 }).toContain(t('nav.today'))
}

const kill = async (app: ElectronApplication): Promise<void> => {
  app.process().kill('SIGKILL')
  await new Promise<void>((resolve) => app.once('close', () => resolve()))
}

test('fifty marked customers leave no trace outside of the shop, whatever happens to the program', async () => {
  if (!FIRST || !SECOND) throw new Error('no marks')
  const { userData } = await makeShopMorning({ lines: 0, past: withMarks })
  const mayHold = (path: string): boolean =>
    path.startsWith(join(userData, 'shop', 'khostum.db')) ||
    path.startsWith(join(userData, 'shop', 'backups')) ||
    /\/(import|paper)-\w+\/[^/]+$/.test(path)
  // All that tests and programs write into here, but for the copies of the program itself.
  const folders = () =>
    readdirSync(stage().folder)
      .filter((name) => /^(home|run|tmp)$|-\w{6}$/.test(name))
      .map((name) => join(stage().folder, name))
  const traces = () => findMarks(folders(), mayHold)

  // Where the tests run as root, the program's user has a home of its own.
  const env = { HOME: makeAppFolder('home'), TMPDIR: makeAppFolder('temporary') }
  const launched = await launchApp({ userData, env })
  const { app, window } = launched
  await window.getByRole('navigation').first().waitFor()
  await search(window, FIRST.name)
  await search(window, FIRST.phone)
  await leaveDraft(window, SECOND)
  await print(launched)
  await importBadRows(launched, SECOND)
  await leaveExport(app, window)
  expect(folders()).toContain(userData)
  expect(traces()).toEqual([])
  await crashPage(app, window)
  expect(traces()).toEqual([])
  await kill(app)
  expect(traces()).toEqual([])

  const again = await launchApp({ userData, env })
  await again.window.getByRole('navigation').first().waitFor()
  await again.close()
  expect(traces()).toEqual([])
  // The search does find what is there.
  expect(findMarks([join(userData, 'shop')]).length).toBeGreaterThan(1)
})
