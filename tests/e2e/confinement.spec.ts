import type { ElectronApplication } from '@playwright/test'
import { expect, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { findRenderers, statusOf } from '#tests/support/processes.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'
import { todayPage } from './pages/today-page.ts'

/** A call as the page makes it, through a port of its own. */
const ASK = `new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => resolve('answered')
  port1.start()
  port1.postMessage(JSON.stringify({ i: '1', p: { u: '/shop/status' } }))
  postMessage({ type: 'khostum:connect' }, '*', [port2])
  setTimeout(() => resolve('silent'), 1000)
})`

/** As if every denial of navigation had failed: the program itself loads something else into its window, and that asks. */
const askFrom = (app: ElectronApplication, address: string) =>
  app.evaluate(
    async ({ BrowserWindow }, [url, ask]) => {
      const [own] = BrowserWindow.getAllWindows()
      if (!own || !url || !ask) throw new Error('no window')
      await own.loadURL(url)
      const run = (code: string) => own.webContents.executeJavaScript(code)
      return { answer: await run(ask), token: await run(`khostum.fileToken(new File(['x'], 'x'))`) }
    },
    [address, ASK],
  )

test('nothing is served but the files that were built', async () => {
  const { window } = await launchApp()

  const statuses = await window.evaluate(async () => {
    const paths = [
      '/main/index.cjs',
      '/%2e%2e/main/index.cjs',
      '/..%2fmain%2findex.cjs',
      '/assets',
      '/assets/',
      '/index.html/',
      '//etc/passwd',
      '/package.json',
    ]
    const asked = paths.map((path) =>
      fetch(path).then(
        ({ status }) => status,
        () => 404,
      ),
    )
    const posted = fetch('/index.html', { method: 'POST', body: '' }).then(({ status }) => status)
    return { asked: await Promise.all(asked), posted: await posted }
  })

  expect(new Set(statuses.asked)).toEqual(new Set([404]))
  expect(statuses.posted).toBe(403)
})

test('another name of the scheme serves nothing', async () => {
  const { app } = await launchApp()

  const status = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('app://other/index.html').then(
      (response) => response.status,
      (error: Error) => error.message,
    ),
  )

  expect(String(status)).toMatch(/403|ERR_BLOCKED_BY_CLIENT/)
})

test('a request to any other place is cancelled before it leaves, whoever makes it', async () => {
  const { app } = await launchApp()

  const outcomes = await app.evaluate(({ session }) =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:9/', 'ftp://127.0.0.1/'].map((address) =>
        session.defaultSession.fetch(address).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    ),
  )

  expect(new Set(outcomes)).toEqual(new Set(['net::ERR_BLOCKED_BY_CLIENT']))
})

test('a download ends before it begins', async () => {
  const { app, window } = await launchApp()
  await app.evaluate(({ app, session }, folder) => {
    app.setPath('downloads', folder)
    session.defaultSession.on('will-download', (event) => Reflect.set(globalThis, 'stopped', event.defaultPrevented))
  }, makeAppFolder('downloads'))

  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.exe'
    document.body.append(link)
    link.click()
  })

  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'stopped'))).toBe(true)
})

test('nothing is looked up in a dictionary, which would come from the network', async () => {
  const { app } = await launchApp()

  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
})

test('screens, devices and the clipboard are out of reach', async () => {
  const { window } = await launchApp()

  const outcomes = await window.evaluate(async () => {
    const attempt = (work: () => Promise<unknown>) =>
      work().then(
        (given) => (Array.isArray(given) && given.length === 0 ? 'nothing' : 'given'),
        () => 'denied',
      )
    // Known to Chromium, not to the types.
    const devices = navigator as unknown as Record<
      string,
      { getDevices?: () => Promise<unknown>; getPorts?: () => Promise<unknown> }
    >
    return {
      screen: await attempt(() => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await attempt(() => navigator.clipboard.readText()),
      hid: await attempt(async () => devices.hid?.getDevices?.() ?? []),
      usb: await attempt(async () => devices.usb?.getDevices?.() ?? []),
      serial: await attempt(async () => devices.serial?.getPorts?.() ?? []),
      place: await attempt(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
    }
  })

  expect(outcomes).toEqual({
    screen: 'denied',
    clipboard: 'denied',
    hid: 'nothing',
    usb: 'nothing',
    serial: 'nothing',
    place: 'denied',
  })
})

test('no web view is attached, also in a window that would allow them', async () => {
  const { app } = await launchApp()

  const count = await app.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    await window.loadURL('app://khostum/index.html')
    await window.webContents.executeJavaScript(`new Promise((resolve) => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'app://khostum/print.html')
      document.body.append(view)
      setTimeout(resolve, 500)
    })`)
    const views = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview')
    window.destroy()
    return views.length
  })

  expect(count).toBe(0)
})

test('a window that is not the program’s own gets no answer, with the same page and script', async () => {
  const { app, window } = await launchApp()
  await window.getByRole('button').first().waitFor()

  const answer = await app.evaluate(async ({ app, BrowserWindow }, ask) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('app://khostum/print.html')
    const run = (code: string) => other.webContents.executeJavaScript(code)
    const got = { answer: await run(ask), exposed: await run('Object.keys(khostum)') }
    other.destroy()
    return got
  }, ASK)

  expect(answer).toEqual({ answer: 'silent', exposed: ['fileToken'] })
})

test('a page of another origin in the program’s own window gets neither answer nor token', async () => {
  const { app, window } = await launchApp()
  await window.getByRole('button').first().waitFor()

  expect(await askFrom(app, 'data:text/html,<title>other</title>')).toEqual({ answer: 'silent', token: null })
  // Asked from a page of ours that has not connected yet, the same call is answered.
  expect(await askFrom(app, 'app://khostum/print.html')).toEqual({ answer: 'answered', token: null })
})

test('no page is loaded from the file system', async () => {
  const { app } = await launchApp()

  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('file:///etc/passwd').catch(() => {})
    const text = await window.webContents.executeJavaScript('document.body.innerText')
    window.destroy()
    const fetched = await session.defaultSession.fetch('file:///etc/passwd').then(
      (response) => response.status,
      () => 'refused',
    )
    return { text, fetched }
  })

  expect(outcome.text).not.toContain('root:')
  expect(outcome.fetched).not.toBe(200)
})

test('the hidden page for paper is as confined as the window', async () => {
  const { userData } = await makeShopMorning({ lines: 1 })
  const launched = await launchApp({ userData })
  const { app, window } = launched
  await todayPage(window).ready()
  await window.keyboard.press('p')
  const paper = paperDialog(window)
  await paper.pages.first().waitFor()
  await answerSaveDialog(launched, 'list.pdf')
  await paper.savePdf.click()
  await expect(window.getByRole('status').filter({ hasText: 'list.pdf' })).toBeVisible()

  const pages = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Known to Electron, not to its types.
      const known = contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      return { url: contents.getURL(), preferences: known.getLastWebPreferences() }
    }),
  )

  expect(pages.map(({ url }) => url.split('#')[0]?.split('?')[0]).sort()).toEqual([
    'app://khostum/index.html',
    'app://khostum/print.html',
  ])
  for (const { preferences } of pages) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    })
    for (const off of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
      'plugins',
    ]) {
      expect(Boolean(preferences[off]), off).toBe(false)
    }
  }
  if (process.platform !== 'linux') return
  const renderers = findRenderers(app.process().pid ?? 0)
  expect(renderers.length).toBeGreaterThan(1)
  for (const pid of renderers) expect(statusOf(pid)).toMatch(/^Seccomp:\s+2$/m)
})
