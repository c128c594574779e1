import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { findRenderers, statusOf } from '#tests/support/processes.ts'

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

const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-([\w+/=]{22,})'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default$/

test('every load has a policy with a nonce of its own', async () => {
  const { window } = await launchApp()
  const load = () =>
    window.evaluate(async () => {
      const response = await fetch('/index.html')
      const page = await response.text()
      return {
        policy: response.headers.get('content-security-policy') ?? '',
        nonce: /name="csp-nonce" content="([^"]*)"/.exec(page)?.[1],
      }
    })

  const [one, two] = [await load(), await load()]

  expect(one.policy).toMatch(POLICY)
  expect(POLICY.exec(one.policy)?.[1]).toBe(one.nonce)
  expect(two.nonce).not.toBe(one.nonce)
})

test('the page runs no script but its own and reaches no other place', async () => {
  const { window } = await launchApp()

  const outcome = await window.evaluate(async () => {
    // What the debugger runs itself may evaluate; what comes after it may not.
    await new Promise((resolve) => setTimeout(resolve))
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const attempt = async (work: () => unknown): Promise<string> => {
      try {
        await work()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const script = document.createElement('script')
    const results = {
      // Assembled, so that no checker takes it for code of ours.
      eval: await attempt(() => globalThis['ev'.concat('al') as 'eval']('1 + 1')),
      markup: await attempt(() => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      }),
      script: await attempt(() => {
        script.text = 'globalThis.ran = true'
      }),
      network: await attempt(() => fetch('https://example.com/')),
      file: await attempt(() => fetch('file:///etc/passwd')),
      outside: await attempt(async () => {
        const response = await fetch('/../main/index.cjs')
        if (!response.ok) throw new Error(String(response.status))
      }),
    }
    return { results, ran: 'ran' in globalThis, violations }
  })

  expect(outcome.results).toEqual({
    eval: 'refused',
    markup: 'refused',
    script: 'refused',
    network: 'refused',
    file: 'refused',
    outside: 'refused',
  })
  expect(outcome.ran).toBe(false)
  expect(outcome.violations).toContain('connect-src')
})

test('the page itself keeps its policy', async () => {
  const { window, app } = await launchApp()
  const logged: string[] = []
  window.on('console', (message) => logged.push(message.text()))
  await window.reload()
  await expect(window.getByRole('button').first()).toBeVisible()

  expect(logged.filter((text) => /Content Security Policy|Trusted/i.test(text))).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
    'app://khostum/index.html',
  )
})

test('permissions are denied', async () => {
  const { window } = await launchApp()

  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'] as const
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  const asked = await window.evaluate(() => Notification.requestPermission())
  const media = await window.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'denied',
    ),
  )

  expect(new Set(states)).toEqual(new Set(['denied']))
  expect([asked, media]).toEqual(['denied', 'denied'])
})

test('the window neither leaves its page nor opens another', async () => {
  const { app, window } = await launchApp()

  const opened = await window.evaluate(() => globalThis.open('https://example.com/') === null)
  await window.evaluate(() => {
    globalThis.location.href = 'https://example.com/'
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await window.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
  })

  expect(opened).toBe(true)
  expect(window.url()).toBe('app://khostum/index.html')
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getURL()))).toEqual(
    ['app://khostum/index.html'],
  )
})

test('the window is isolated, and the page gets one thing from the preload script', async () => {
  const { app, window } = await launchApp()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Known to Electron, not to its types.
    return (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()
  })
  const exposed = await window.evaluate(() => Object.keys(Reflect.get(globalThis, 'khostum')))

  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  expect(exposed).toEqual(['fileToken'])
})

test('a window gets one port per load', async () => {
  const { window } = await launchApp()
  await expect(window.getByRole('button').first()).toBeVisible()

  const second = await window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve('answered')
        port1.start()
        port1.postMessage(JSON.stringify({ i: '1', p: { u: '/shop/status' } }))
        globalThis.postMessage({ type: 'khostum:connect' }, '*', [port2])
        setTimeout(() => resolve('silent'), 1_000)
      }),
  )
  await window.reload()

  expect(second).toBe('silent')
  await expect(window.getByRole('button').first()).toBeVisible()
})

test('a file of the user becomes a token, and what is no file becomes nothing', async () => {
  const { window } = await launchApp()
  const path = join(makeAppFolder('files'), 'հաճախորդներ.csv')
  writeFileSync(path, 'անուն')
  await window.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    document.body.append(input)
  })
  await window.locator('input[type=file]').setInputFiles(giveToApp(path))

  const tokens = await window.evaluate(async () => {
    const { fileToken } = Reflect.get(globalThis, 'khostum')
    const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    return {
      chosen: await fileToken(file),
      made: await fileToken(new File(['x'], '/etc/passwd')),
      other: await Promise.resolve()
        .then(() => fileToken('/etc/passwd'))
        .catch(() => 'refused'),
    }
  })

  const folder = expect.stringMatching(/^files-\w+$/)
  expect(tokens.chosen).toEqual({ token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'հաճախորդներ.csv', folder })
  expect(tokens.made).toBeNull()
  expect(tokens.other).toBe('refused')
})
