import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { type AppFile, listAppFiles } from './app-files.ts'
import { contentPolicy, NONCE_PLACE } from './content-policy.ts'

export const APP_ORIGIN = 'app://khostum'

/** Before the app is ready, or the scheme gets no origin of its own. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

const refuse = (status: number): Response => new Response(null, { status })

const respond = async ({ file, type }: AppFile): Promise<Response> => {
  const content = await readFile(file)
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(content), { headers })
  const nonce = randomBytes(16).toString('base64')
  return new Response(content.toString('utf8').replaceAll(NONCE_PLACE, nonce), {
    headers: { ...headers, 'content-security-policy': contentPolicy(nonce), 'referrer-policy': 'no-referrer' },
  })
}

/** The page itself is served at once; its scripts wait until somebody listens to what they ask. */
export const serveApp = (session: Session, folder: string, listening: Promise<void>): void => {
  const files = listAppFiles(folder)
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    if (request.method !== 'GET' || host !== 'khostum') return refuse(403)
    const found = files.get(pathname === '/' ? '/index.html' : pathname)
    if (!found) return refuse(404)
    if (!found.type.startsWith('text/html')) await listening
    return respond(found)
  })
}
