import { readdirSync, readFileSync } from 'node:fs'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'

const statusOf = (pid: string): string => readFileSync(`/proc/${pid}/status`, 'utf8')

/** The renderers that descend from the given process, found from outside: web preferences claim a sandbox even when it is off. */
const findRenderers = (pid: number): string[] => {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const commandLines = processes.flatMap((name) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(statusOf(name))?.[1] ?? ''
      return [{ name, parent, line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
    } catch {
      // Ended while it was being looked at.
      return []
    }
  })
  const family = new Set([String(pid)])
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size
    for (const { name, parent } of commandLines) if (family.has(parent)) family.add(name)
  }
  return commandLines
    .filter(({ name, line }) => family.has(name) && line.includes('--type=renderer'))
    .map(({ name }) => name)
}

test('the window opens under the name of the product', async () => {
  const { app, window } = await launchApp()

  await expect(window).toHaveTitle(/Khostum|Խոստում/)
  expect(await app.evaluate(({ app }) => app.getName())).toBe('Khostum')
})

test('the user data stays in the folder it was given', async () => {
  const { app, userData } = await launchApp()

  expect(await app.evaluate(({ app }) => app.getPath('userData'))).toBe(userData)
})

test('the page sees neither Node nor Electron', async () => {
  const { window } = await launchApp()

  const reachable = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  )

  expect(reachable).toEqual([])
})

if (process.platform === 'linux') {
  test('the kernel confines the renderer to a sandbox', async () => {
    const { app } = await launchApp()

    const renderers = findRenderers(app.process().pid ?? 0)

    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) expect(statusOf(pid)).toMatch(/^Seccomp:\s+2$/m)
  })
}
