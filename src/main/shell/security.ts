/** A page gets nothing but itself: no permission, no other page, no window, no download, no network. */
import { app, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

export const denyToSession = (session: Session, allowedOrigins: readonly string[]): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false)
  session.protocol.handle('file', () => new Response(null, { status: 403 }))
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    const { protocol, origin, host } = new URL(url)
    const isOwn = allowedOrigins.includes(origin) || `${protocol}//${host}` === APP_ORIGIN
    answer({ cancel: !isOwn && !['blob:', 'data:', 'devtools:'].includes(protocol) })
  })
}

const denyToContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    // One signature each; all that is used is common to them.
    contents.on(event as 'will-navigate', (details) => details.preventDefault())
  }
}

/** Also for windows that are made later, as the hidden one of the printer. */
export const denyToAllContents = (): void =>
  void app.on('web-contents-created', (_event, contents) => denyToContents(contents))
