/** The key on paper: whoever forgot the PIN has nothing else, so no sign of it may run off the roll. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keySlipDocument } from '#main/features/printing/key-slip.ts'
import { defaultSettings } from '#main/features/settings/settings.defaults.ts'
import { instantFromEpochMs } from '#shared/kernel/instant.ts'
import { expect, giveToApp, makeAppFolder, stage, test } from '#tests/support/electron-app.ts'
import { wordsOfPdf } from '#tests/support/read-pdf.ts'
import { sharedMemoryArgs } from '#tools/system/shared-memory.ts'

/** Of the widest letters that a key may have. */
const KEY = 'WMWMW-MWMWM-QWQWM-WWWWW'

for (const slipWidth of [58, 80] as const) {
  test(`the whole key is on a roll of ${slipWidth} mm`, () => {
    const folder = makeAppFolder('key')
    const settings = { ...defaultSettings('Asia/Yerevan'), slipWidth }
    const document = keySlipDocument({ settings, at: instantFromEpochMs(0), person: 'Մարիամ', key: KEY })
    const out = join(folder, 'key.pdf')
    const order = join(folder, 'order.json')
    writeFileSync(order, JSON.stringify({ parent: process.pid, once: true, documents: [{ document, out }] }))
    giveToApp(folder)
    const { executablePath, appFolder } = stage()
    const args = [...sharedMemoryArgs(), appFolder, `--user-data-dir=${join(folder, 'browser')}`, `--paper=${order}`]

    expect(spawnSync(executablePath, args, { timeout: 60_000 }).status).toBe(0)

    const key = wordsOfPdf(out).filter(({ text }) => KEY.includes(text.replace('-', '')))
    expect(key.map(({ text }) => text).join('')).toBe(KEY)
    for (const { from, to } of key) {
      expect(from).toBeGreaterThan(4)
      expect(to).toBeLessThan(slipWidth - 4)
    }
  })
}
