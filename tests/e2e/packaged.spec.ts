import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { createTranslator } from '#shared/i18n/translate.ts'
import { giveToApp, makeAppFolder } from '#tests/support/electron-app.ts'
import { copyPackaged, endPackaged, type PackagedCopy, startPackaged } from '#tests/support/packaged-app.ts'
import { findRenderers, statusOf } from '#tests/support/processes.ts'
import { findWindow, focusWindow, press, type } from '#tests/support/x-keyboard.ts'
import { findWrongFuses } from '#tools/package/fuses.ts'

const t = createTranslator('hy')

// The keys arrive through an X display.
if (process.platform === 'linux') {
  let packaged: PackagedCopy

  test.beforeAll(async () => {
    packaged = await copyPackaged('packaged-app')
  })
  test.afterEach(endPackaged)

  const writesMark = (mark: string): string => `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`

  const readShop = <T>(userData: string, sql: string): T[] => {
    const db = new Database(join(userData, 'shop', 'khostum.db'), { readonly: true })
    try {
      return db.prepare<[], T>(sql).all()
    } finally {
      db.close()
    }
  }

  test('the fuses of the packaged program are set', async () => {
    expect(await findWrongFuses(packaged.executable)).toEqual([])
  })

  test('the program comes in one archive, and beside it the database alone', () => {
    const resources = join(packaged.folder, 'resources')
    const beside = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' })

    expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
    expect(beside.filter((path) => !path.startsWith('node_modules'))).toEqual([])
    expect(beside.filter((path) => path.endsWith('.node')).length).toBeGreaterThan(0)
  })

  const REFUSED = [
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--inspect=0',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp',
    '--no-sandbox',
    '--disable-web-security',
    '--disable-features=IsolateOrigins',
    '--enable-logging=file',
    '--log-net-log=/tmp/net.json',
    '--proxy-server=localhost:1',
    '--renderer-cmd-prefix=/bin/sh',
    '-r',
  ]

  test('a start with a debugging switch ends with a sentence before there is a window', async () => {
    for (const argument of REFUSED) {
      const run = startPackaged(packaged, [argument])

      expect(await run.ended, argument).toBe(2)
      expect(run.said()).toContain(t('start.switch_refused', { name: argument }))
      expect(run.said()).not.toContain('DevTools listening')
      expect(readdirSync(run.userData), argument).toEqual([])
    }
  })

  test('the program is no interpreter for whoever starts it', async () => {
    const folder = makeAppFolder('script')
    const mark = join(folder, 'ran')
    const script = join(folder, 'script.cjs')
    writeFileSync(script, writesMark(mark))
    giveToApp(folder)

    const asNode = startPackaged(packaged, [script], { ELECTRON_RUN_AS_NODE: '1' })
    const evaluated = startPackaged(packaged, ['-e', `require(${JSON.stringify(script)})`], {
      ELECTRON_RUN_AS_NODE: '1',
    })
    const preloaded = startPackaged(packaged, ['--no-such-switch'], { NODE_OPTIONS: `--require ${script}` })

    expect(await evaluated.ended).toBe(2)
    expect(await preloaded.ended).toBe(2)
    await expect.poll(() => findWindow(/^Խոստում$/), { timeout: 30_000 }).toBeDefined()
    press('ctrl+q')
    process.kill(asNode.pid, 'SIGTERM')
    await asNode.ended
    expect(existsSync(mark)).toBe(false)
  })

  test('without its archive it runs nothing that was put in its place', async () => {
    const planted = await copyPackaged('planted-app')
    const resources = join(planted.folder, 'resources')
    const mark = join(makeAppFolder('planted'), 'ran')
    renameSync(join(resources, 'app.asar'), join(resources, 'away'))
    mkdirSync(join(resources, 'app'))
    writeFileSync(join(resources, 'app', 'package.json'), JSON.stringify({ name: 'planted', main: 'index.cjs' }))
    writeFileSync(join(resources, 'app', 'index.cjs'), writesMark(mark))

    expect(await startPackaged(planted).ended).toBe(1)
    expect(existsSync(mark)).toBe(false)
  })

  test('it makes a shop, notes a case and leaves a checked copy, in a sandbox', async () => {
    const run = startPackaged(packaged)
    const { userData } = run
    const windowOf = async (title: RegExp): Promise<string> => {
      await expect.poll(() => findWindow(title), { timeout: 30_000 }).toBeDefined()
      return findWindow(title) ?? ''
    }

    focusWindow(await windowOf(/^Խոստում$/))
    type('Krunk')
    press('Tab', 'Tab')
    type('Mariam')
    press('Return')
    await windowOf(/^Այսօր · Խոստում$/)
    press('F2')
    const drafts = () => readShop<object>(userData, 'SELECT * FROM draft').map((row) => JSON.stringify(row))
    await expect
      .poll(
        () => {
          press('ctrl+a')
          type('The sole came off')
          return drafts().some((text) => text.includes('The sole came off'))
        },
        { timeout: 30_000, intervals: [1_000] },
      )
      .toBe(true)
    press('F6')
    press('ctrl+Return')
    await expect.poll(() => readShop(userData, 'SELECT id FROM ticket').length, { timeout: 20_000 }).toBe(1)
    const renderers = findRenderers(run.pid)
    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) expect(statusOf(pid)).toMatch(/^Seccomp:\s+2$/m)
    press('ctrl+q')

    expect(await run.ended).toBe(0)
    expect(readShop(userData, 'SELECT number, description FROM ticket')).toEqual([
      { number: expect.stringMatching(/^\d{4}-00001$/), description: 'The sole came off' },
    ])
    expect(readShop(userData, 'SELECT name FROM staff')).toEqual([{ name: 'Mariam' }])
    const backups = join(userData, 'shop', 'backups')
    const [copy = ''] = readdirSync(backups).filter((name) => name.endsWith('.db'))
    const hash = createHash('sha256')
      .update(readFileSync(join(backups, copy)))
      .digest('hex')
    expect(readFileSync(join(backups, `${copy}.sha256`), 'utf8')).toContain(hash)
  })
}
