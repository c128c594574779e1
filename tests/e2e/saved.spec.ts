/** «Saved» is what the engine said, not what the window hopes: the process that commits stands still, and the window waits. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { watchWindow } from '#tests/support/window-record.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'

const t = createTranslator('hy')
const TEXT = 'Պայուսակի գոտին պոկվել է'
/** From here on the window acts by itself: nothing reaches it through a process that stands still. */
const ACTS_AFTER_MS = 700
const HELD_MS = 2_500

const openShop = async () => {
  const { userData } = await makeShopMorning({ lines: 3 })
  const { app, window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  const sheet = newCaseSheet(window)
  await sheet.open()
  const rows = (sql: string): unknown[] => {
    const handle = new Database(join(userData, 'shop', 'khostum.db'), { readonly: true })
    try {
      return handle.prepare(sql).pluck().all()
    } finally {
      handle.close()
    }
  }
  return { app, window, sheet, rows }
}

/** Stops the process that commits, lets the window act meanwhile, and says when it went on. */
const holdBack = async (
  app: ElectronApplication,
  act: () => Promise<void>,
  whileHeld: () => void,
): Promise<{ from: number; until: number }> => {
  const pid = await app.evaluate(() => process.pid)
  await act()
  process.kill(pid, 'SIGSTOP')
  const from = Date.now()
  try {
    await pause(HELD_MS)
    whileHeld()
    return { from, until: Date.now() }
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

const pressSaveLater = (window: Page, name: string) =>
  window.evaluate(
    ([label, ms]) => {
      setTimeout(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
        buttons.find((button) => button.textContent?.includes(label))?.click()
      }, ms)
    },
    [name, ACTS_AFTER_MS] as const,
  )

test('a case is called saved only when it is in the file, and what was typed stays until then', async () => {
  const { app, window, sheet, rows } = await openShop()
  await sheet.text.fill(TEXT)
  await expect(sheet.draftSaved).toBeVisible()
  const cases = () => rows(`SELECT description FROM ticket WHERE description = '${TEXT}'`)
  const sights = await watchWindow(window, t('newcase.saved_title'))

  const held = await holdBack(
    app,
    () => pressSaveLater(window, t('btn.save')),
    () => expect(cases()).toEqual([]),
  )

  await expect(sheet.savedTitle).toBeVisible()
  const meanwhile = (await sights()).filter(({ at }) => at > held.from + ACTS_AFTER_MS && at < held.until)
  expect(meanwhile.length).toBeGreaterThan(10)
  expect(meanwhile.filter(({ words }) => words)).toEqual([])
  expect(new Set(meanwhile.map(({ text }) => text))).toEqual(new Set([TEXT]))
  expect(cases()).toEqual([TEXT])
})

test('an unfinished text is called saved only when it is in the file', async () => {
  const { app, window, sheet, rows } = await openShop()
  await sheet.text.focus()
  const sights = await watchWindow(window, t('draft.saved'))

  const typeLater = () =>
    window.evaluate(([text, ms]) => void setTimeout(() => document.execCommand('insertText', false, text), ms), [
      TEXT,
      ACTS_AFTER_MS,
    ] as const)
  const held = await holdBack(app, typeLater, () => expect(rows('SELECT id FROM draft')).toEqual([]))

  await expect(sheet.draftSaved).toBeVisible()
  const meanwhile = (await sights()).filter(({ at, text }) => at > held.from && at < held.until && text === TEXT)
  expect(meanwhile.length).toBeGreaterThan(10)
  expect(meanwhile.filter(({ words }) => words)).toEqual([])
  expect(String(rows('SELECT payload FROM draft')[0])).toContain(TEXT)
})
