/** The hidden page that lays paper out: made with the first document and kept, since loading it takes longer than most lists. */
import { randomUUID } from 'node:crypto'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { BrowserWindow, type IpcMainEvent, type WebContents } from 'electron'
import type { PrintFailure } from '#main/platform/printer.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type PaperLayout, paperContract } from '#shared/printing/paper.contract.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { builtPaths, developmentUrl } from './paths.ts'
import { SAFE_PREFERENCES } from './window.ts'

/** Ten thousand rows on a slow computer; a page that hangs is thrown away. */
const LIMIT_MS = 60_000

type Task = { task: string; document: PrintDocument }
type LaidOut = Result<PaperLayout, PrintFailure>
type Report = (error: unknown, where: string) => void

const NOT_LAID_OUT: LaidOut = err({ code: 'NOT_LAID_OUT' })

/** Tasks for the page, and what came of them. */
const createTasks = (report: Report) => {
  const waiting = new Map<string, (outcome: LaidOut) => void>()
  const queue: Task[] = []
  let wake = () => {}

  const settle = (task: string, outcome: LaidOut): void => {
    waiting.get(task)?.(outcome)
    waiting.delete(task)
  }
  const os = implement(paperContract)
  const router = os.router({
    tasks: os.tasks.handler(async function* () {
      for (;;) {
        const next = queue.shift()
        if (next) yield next
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    }),
    laidOut: os.laidOut.handler(({ input: { task, ...layout } }) => settle(task, ok(layout))),
    failed: os.failed.handler(({ input: { task, message } }) => {
      report(new Error(message), 'paper')
      settle(task, NOT_LAID_OUT)
    }),
  })
  return {
    handler: new RPCHandler(router),
    add: (document: PrintDocument): Promise<LaidOut> => {
      const task = randomUUID()
      return new Promise((resolve) => {
        waiting.set(task, resolve)
        queue.push({ task, document })
        wake()
      })
    },
    giveUp: () => {
      for (const task of [...waiting.keys()]) settle(task, NOT_LAID_OUT)
    },
  }
}

const isOurs = ({ sender, senderFrame }: IpcMainEvent): boolean => {
  const development = developmentUrl()
  const origins = development ? [APP_ORIGIN, new URL(development).origin] : [APP_ORIGIN]
  const { protocol, host } = new URL(senderFrame?.url ?? 'about:blank')
  return senderFrame === sender.mainFrame && origins.includes(`${protocol}//${host}`)
}

const openPage = (report: Report) => {
  const tasks = createTasks(report)
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { ...SAFE_PREFERENCES, preload: builtPaths().preload },
  })
  const { webContents } = window
  // Only this window's own messages arrive here.
  webContents.ipc.on('khostum:paper', (event) => {
    const [port] = event.ports
    if (!port || !isOurs(event)) return
    tasks.handler.upgrade(port)
    port.start()
  })
  const end = () => {
    tasks.giveUp()
    if (!window.isDestroyed()) window.destroy()
  }
  webContents.on('render-process-gone', end)
  window.once('closed', tasks.giveUp)
  window.loadURL(`${developmentUrl() ?? APP_ORIGIN}/print.html`).catch((error: unknown) => {
    report(error, 'loading the page for paper')
    end()
  })
  return { window, add: tasks.add, end }
}

type OpenPage = ReturnType<typeof openPage>

export const createPrintWindow = (report: Report) => {
  let page: OpenPage | undefined
  let last: Promise<unknown> = Promise.resolve()

  const layOut = async (document: PrintDocument): Promise<LaidOut> => {
    if (!page || page.window.isDestroyed()) page = openPage(report)
    const used = page
    let limit: NodeJS.Timeout | undefined
    const late = new Promise<LaidOut>((resolve) => {
      limit = setTimeout(() => resolve(err({ code: 'TIMED_OUT' })), LIMIT_MS)
    })
    const outcome = await Promise.race([used.add(document), late])
    clearTimeout(limit)
    if (!outcome.ok) used.end()
    return outcome
  }

  /** One document at a time: the page holds what the last one asked for until `work` is done with it. */
  const withLaidOut = <T>(
    document: PrintDocument,
    work: (contents: WebContents, layout: PaperLayout) => Promise<Result<T, PrintFailure>>,
  ): Promise<Result<T, PrintFailure>> => {
    const run = async () => {
      const laidOut = await layOut(document)
      return laidOut.ok && page ? work(page.window.webContents, laidOut.value) : (laidOut as Result<T, PrintFailure>)
    }
    const done = last.then(run)
    last = done.catch(() => {})
    return done
  }

  return { withLaidOut, close: () => page?.end() }
}
