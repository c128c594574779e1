/** What stands behind the window: one shop, its services and its printer; ends when the shop is copied and closed. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { createCopyJobsInWorker } from '#main/app/copies/copy-jobs-in-worker.ts'
import type { AppJobs } from '#main/app/jobs.ts'
import { createReadInWorker } from '#main/app/read-in-worker.ts'
import { removeLeftLooks } from '#main/app/recovery/compare-copy.ts'
import { createRouter } from '#main/app/router.ts'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice, renewDevice } from '#main/platform/device.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { createLog } from '#main/platform/log.ts'
import { removeLeftPaper } from '#main/platform/paper-folder.ts'
import { removeLeftViews } from '#main/platform/view-copy.ts'
import { inTime } from '#main/platform/worker/in-time.ts'
import { createWorkerPool } from '#main/platform/worker/worker-pool.ts'
import { createTranslator, type Translate } from '#shared/i18n/translate.ts'
import { createDialogs } from './dialogs.ts'
import { setMenu } from './menu.ts'
import { builtPaths, isDemo } from './paths.ts'
import { createPrinter } from './printer.ts'
import { createRpcPorts } from './rpc-port.ts'
import { reloadWhenGone } from './window.ts'

/** As long as a copy of a shop of ten gigabytes takes; what is not ready then is made up for at the next start. */
const CLOSE_LIMIT_MS = 120_000
const MAKE_UP_AFTER_MS = 5_000
/** What proves the change log of a shop of a million cases: some 300 bytes for each of its entries. */
const SALVAGE_MB = 4_096
const IDLE_LOOK_EVERY_MS = 60_000
/** Every thread that can be ended has ended by then. */
const END_LIMIT_MS = 5_000
const COPIES_EVERY_MS = 60_000
const RESERVE_EVERY_MS = 30_000

const createApp = (userData: string) => {
  const bus = createEventBus()
  const tokens = createFileTokens(newUuid)
  const pool = createWorkerPool<AppJobs>(builtPaths().worker)
  const log = createLog({ folder: () => keeper.logs(), now: systemClock, program: 'window' })
  const printer = createPrinter((error, where) => log.error(error, where))
  const keeper = createShopKeeper({
    userData,
    home: homedir(),
    demo: isDemo(),
    version: app.getVersion(),
    remembers: true,
    onLanguage: (language) => setMenu(createTranslator(language)),
    bus,
    device: loadDevice(userData, newUuid),
    program: 'Khostum',
    now: systemClock,
    newUuid,
    machineTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    log,
    fillIndex: 'later',
    printer,
    findTarget: tokens.find,
    readTable: createReadInWorker(pool),
    copy: (request, waiting) => pool.finish('snapshot', request, waiting),
    copyJobs: createCopyJobsInWorker(pool),
    recoveryJobs: {
      compareCopy: (request) => pool.finish('compareCopy', request),
      restoreShop: (request) => pool.finish('restoreShop', request),
    },
    lookForDamage: (request) => pool.finish('lookForDamage', request),
    // A thread of its own, which ends with the signal.
    runSalvage: (request, signal) => pool.finish('salvageShop', request, { signal, memoryMb: SALVAGE_MB }),
    dropSearch: (database) => pool.finish('dropSearch', database),
    renewDevice: () => renewDevice(userData, newUuid),
    runExport: (request, signal) => pool.run('export', request, { signal }),
    countRows: (request, signal) => pool.finish('countExport', request, { signal }),
  })
  const words = (): Translate => createTranslator(keeper.language())
  const router = createRouter({
    keeper,
    tokens,
    bus,
    dialogs: createDialogs(words),
    report: log.error,
    checkShop: (request) => pool.finish('checkShop', request),
  })
  return { keeper, log, pool, printer, words, ports: createRpcPorts({ router, keeper, tokens }) }
}

type App = ReturnType<typeof createApp>

const closeShop = async ({ keeper, log }: App): Promise<void> => {
  try {
    if ((await inTime(keeper.close(), CLOSE_LIMIT_MS)) === 'late') log.note('the closing copy took too long')
  } catch (error) {
    log.error(error, 'closing the shop')
  }
}

const endWithShop = (running: App): void => {
  let isStartedAgain = false
  let isEnding = false
  const end = async (): Promise<void> => {
    await closeShop(running)
    const isHanging = (await inTime(running.pool.close(), END_LIMIT_MS)) === 'late'
    if (isStartedAgain) app.relaunch()
    if (isHanging) {
      running.log.note('ended under a thread that hangs')
      // A thread that waits in the system for a share ends with nothing less, and an orderly end would wait for it.
      process.kill(process.pid, 'SIGKILL')
    }
    app.exit(0)
  }
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    // The window is gone but the shop is still being copied.
    if (isEnding) isStartedAgain = true
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isEnding) return
    isEnding = true
    void end()
  })
}

/** Listens to the window, then opens the shop. */
export const runApp = (userData: string, window: BrowserWindow): void => {
  const running = createApp(userData)
  const { keeper, log, ports, printer, words } = running
  endWithShop(running)
  const fail = (error: unknown) => log.error(error, 'window')
  process.on('unhandledRejection', fail)
  process.on('uncaughtException', fail)
  // A hidden page would keep the program from ending.
  window.once('closed', printer.close)
  ports.admit(window)
  reloadWhenGone(window, (reason) => log.note('the page is gone', { reason }))
  keeper.start()
  setMenu(words())
  setTimeout(() => {
    removeLeftPaper()
    removeLeftViews(join(userData, 'views'))
    removeLeftLooks(userData)
    keeper.makeUpCopy().catch((error: unknown) => log.error(error, 'making up a copy'))
  }, MAKE_UP_AFTER_MS).unref()
  setInterval(() => {
    keeper.lookWhenIdle().catch((error: unknown) => log.error(error, 'looking for damage'))
  }, IDLE_LOOK_EVERY_MS).unref()
  setInterval(() => {
    keeper.tickCopies().catch((error: unknown) => log.error(error, 'copies'))
  }, COPIES_EVERY_MS).unref()
  setInterval(() => {
    keeper.keepReserve().catch((error: unknown) => log.error(error, 'room in reserve'))
  }, RESERVE_EVERY_MS).unref()
}
