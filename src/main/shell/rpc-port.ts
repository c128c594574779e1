/** Takes the one message port of each window and answers the contract's calls on it. */
import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { AppRouter } from '#main/app/router.ts'
import type { ShopKeeper } from '#main/app/shop-keeper.ts'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { guardPort } from '#main/platform/rpc/guarded-port.ts'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { developmentUrl } from './paths.ts'

type Deps = { router: AppRouter; keeper: ShopKeeper; tokens: FileTokens }

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

const originOf = (url: string): string => {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

const isOurs = ({ sender, senderFrame }: Sender, windows: ReadonlySet<number>): boolean => {
  const development = developmentUrl()
  const allowed = development ? [APP_ORIGIN, originOf(development)] : [APP_ORIGIN]
  return (
    windows.has(sender.id) &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    allowed.includes(originOf(senderFrame.url))
  )
}

export const createRpcPorts = ({ router, keeper, tokens }: Deps) => {
  const handler = new RPCHandler<RpcContext>(router)
  const windows = new Set<number>()
  const connected = new Set<number>()

  ipcMain.on('khostum:connect', (event) => {
    const { sender, ports } = event
    const [port] = ports
    if (!port || ports.length !== 1 || !isOurs(event, windows) || connected.has(sender.id)) {
      for (const offered of ports) offered.close()
      return
    }
    connected.add(sender.id)
    const session = keeper.newSession()
    port.once('close', () => keeper.endSession(session))
    handler.upgrade(guardPort(port), { context: { session } })
    port.start()
  })

  ipcMain.handle('khostum:file-token', (event, path: unknown): ChosenFile | null => {
    if (!isOurs(event, windows) || typeof path !== 'string' || !isAbsolute(path)) return null
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? tokens.issueFile(path) : null
  })

  return {
    /** From now on this window may connect, once per load. */
    admit: ({ webContents }: BrowserWindow): void => {
      const { id } = webContents
      windows.add(id)
      webContents.on('did-navigate', () => connected.delete(id))
      webContents.once('destroyed', () => {
        windows.delete(id)
        connected.delete(id)
      })
    },
  }
}
