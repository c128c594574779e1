import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Measure } from '../bench.ts'
import { type Electron, prepareElectron } from '../electron/launch.ts'
import type { BenchPage } from '../electron/page.ts'
import type { Comparison, SizeName } from '../judge.ts'
import { SURNAMES, WORDS } from '../words.ts'

const TYPED = [...SURNAMES.slice(0, 8), ...WORDS.slice(0, 8)].map((word) => word.slice(0, 6))
const ROW = '[role=listbox] [role=option]'

/** Of each letter: from the key to the end of the frame that painted the last change it made to the list. */
const WATCH = `
  window.benchKeys = []
  let pressed = 0
  let painted = 0
  const settle = () => { if (pressed > 0 && painted > 0) benchKeys.push(painted - pressed); pressed = painted = 0 }
  addEventListener('keydown', ({ key }) => { settle(); if (key.length === 1) pressed = performance.now() }, true)
  const list = document.querySelector('[role=dialog] [role=listbox]')
  new MutationObserver(() => {
    const from = pressed
    requestAnimationFrame(() => { const channel = new MessageChannel()
      channel.port1.onmessage = () => { if (from === pressed) painted = performance.now() }
      channel.port2.postMessage(0) })
  }).observe(list, { childList: true, subtree: true, characterData: true })
  true`

const FRAMES = `new Promise((resolve) => {
  const times = []
  const step = (at) => { times.push(at); times.length > 60 ? resolve(times.slice(1).map((time, index) => time - times[index])) : requestAnimationFrame(step) }
  requestAnimationFrame(step)
})`

const Times = z.array(z.number())
const PAUSE_MS = 120

const press = async (page: BenchPage, key: object): Promise<void> => {
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined })
}

const typeAll = async (page: BenchPage): Promise<void> => {
  for (const word of TYPED) {
    for (const letter of word) {
      await press(page, { key: letter, text: letter })
      await sleep(PAUSE_MS)
    }
    for (const _ of word) await press(page, { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 })
    await sleep(PAUSE_MS)
  }
}

const measure = async (electron: Electron, userData: string, shop: string) => {
  const app = await electron.open(userData, shop)
  try {
    const { page } = app
    await app.shown(ROW)
    const frames = Times.parse(await page.evaluate(FRAMES))
    await press(page, { key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2 })
    await app.shown('[role=dialog] [role=listbox]')
    await page.evaluate(WATCH)
    await typeAll(page)
    return { ours: Times.parse(await page.evaluate('benchKeys')), limit: frames }
  } finally {
    await app.end()
  }
}

export const paintedKey: Measure = {
  name: 'painted',
  run: async ({ shops, scratch }) => {
    const electron = await prepareElectron()
    const sizes: Comparison['sizes'] = {}
    for (const [size, shop] of Object.entries(shops))
      sizes[size as SizeName] = await measure(electron, join(scratch, `painted-${size}`), shop)
    return [
      {
        ...{ name: 'key press to painted hits', unit: 'ms', limitIs: 'the frames of the same window at rest' },
        checks: [
          { at: 'p50', ratio: 2 },
          { at: 'p95', ratio: 3 },
        ],
        growth: { at: 'p95', times: 2, orPlus: 0.5 },
        sizes,
        note: 'The box shows 12 hits, which is the longest list that changes with each key.',
      },
    ]
  },
}
