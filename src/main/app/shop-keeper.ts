/** Keeps the shop that the window works in: opens, makes, finds, moves and closes it, and says how it stands. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemStopwatch } from '#main/platform/clock.ts'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { Device } from '#main/platform/device.ts'
import type { EventBus } from '#main/platform/event-bus.ts'
import { isSameFolder, judgeFolder, proposeFolder } from '#main/platform/folder/judge-folder.ts'
import { countDayOfUse, type LeftShop } from '#main/platform/previous-shops.ts'
import { clearDamageMark, isMarkedDamaged, removeAside } from '#main/platform/put-aside.ts'
import { enter, type Session, ShopNotOpen } from '#main/platform/rpc/context.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { readShops, rememberShop } from '#main/platform/shops-file.ts'
import { DEFAULT_LOCALE, type Locale } from '#shared/i18n/locales.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal, NewShop, ShopStatus } from '#shared/shop/shop.schema.ts'
import type { Services } from './compose.ts'
import type { CloseLimits } from './copies/carry-at-close.ts'
import { createCopiesOfShop } from './copies/copies-of-shop.ts'
import type { CopyJobs } from './copies/copy-jobs.ts'
import type { CopyOutcome } from './copies/copy-maker.ts'
import type { ShopCopies } from './copies/shop-copies.ts'
import { copyShop } from './copy-shop.ts'
import { createShop } from './create-shop.ts'
import { createDamageWatch, type DamageVerdict, type LookForDamage } from './damage-watch/damage-watch.ts'
import { type Closed, describeClosed } from './describe-closed.ts'
import { keepPeople } from './keep-people.ts'
import { damaged, type OpenShop, type OpenShopDeps, type OpenShopError, openShop } from './open-shop.ts'
import { listLeftShops, removeLeftShop } from './recovery/left-shops.ts'
import { createRecovery, type Holder, type RecoveryJobs } from './recovery/recovery.ts'
import { createSalvage, type RunSalvage } from './recovery/salvage.ts'
import { mayBeViewed, viewShop } from './view-shop.ts'

export type KeeperDeps = OpenShopDeps & {
  copyJobs?: CopyJobs
  closeLimits?: CloseLimits
  userData: string
  home: string
  demo: boolean
  version: string
  bus: EventBus
  recoveryJobs?: RecoveryJobs
  /** In the worker where there is a window that must not wait. */
  lookForDamage?: LookForDamage
  runSalvage?: RunSalvage
  dropSearch?: (database: string) => Promise<void>
  /** Without it the identity lasts as long as the program. */
  renewDevice?: () => Device
  /** Told when another shop or a setting may have changed the language. */
  onLanguage?: (language: Locale) => void
  /** The window opens the same shop again; the command line leaves no trace of the one it was given. */
  remembers: boolean
}

const lookHere: LookForDamage = async (request) => {
  const { lookForDamage } = await import('./damage-watch/look-for-damage.ts')
  const steps = lookForDamage(request)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const dropSearchHere = async (database: string): Promise<void> => {
  const { dropSearch } = await import('./damage-watch/drop-search.ts')
  dropSearch(database)
}

export type FolderRefused = { code: 'FOLDER_REFUSED'; refusal: FolderRefusal; proposal: string | null }

const onlyOneOf = ({ services }: OpenShop): number | null => services.staff.findOnlyOne()?.id ?? null

export const createShopKeeper = (deps: KeeperDeps) => {
  const { userData, bus } = deps
  const usualFolder = join(userData, 'shop')
  const candidates = [usualFolder, join(deps.home, 'Khostum')]
  const sessions = new Set<Session>()
  const copiesOf = createCopiesOfShop(deps)
  let device = deps.device
  let open: OpenShop | undefined
  let closed: Closed = { folder: usualFolder, error: { code: 'NONE' } }
  let closing: Promise<CopyOutcome> | undefined

  const remember = ({ paths, services }: OpenShop): void => {
    const spoken = services.settings.get().language
    deps.onLanguage?.(spoken)
    if (!deps.remembers) return
    try {
      rememberShop(userData, { current: paths.folder, language: spoken })
    } catch (error) {
      // The shop is open all the same; next time it is located by hand.
      deps.log.error(error, 'pointer to the shop')
    }
  }

  const take = (shop: OpenShop): void => {
    open = shop
    // Nobody of another shop is at this till.
    for (const session of sessions) enter(session, onlyOneOf(shop))
    shop.door.afterCommit((changes) => {
      bus.publish(changes)
      if (changes.some(({ table }) => table === 'setting')) remember(shop)
    })
    remember(shop)
    damageWatch.watch(shop)
    if (deps.fillIndex === 'later' && !shop.door.isForViewing) void fillIndex(shop)
  }

  /** In small steps, between which the till gets its turn. */
  const fillIndex = async (shop: OpenShop): Promise<void> => {
    try {
      for (const _ of shop.services.search.fill({ staffId: null })) {
        await new Promise((resolve) => setImmediate(resolve))
        if (open !== shop) return
      }
    } catch (error) {
      deps.log.error(error, 'search index')
    }
  }

  const damageWatch = createDamageWatch({
    ...deps,
    stopwatch: deps.stopwatch ?? systemStopwatch,
    look: deps.lookForDamage ?? lookHere,
    rebuildIndex: async (shop) => {
      shop.services.search.recreate({ staffId: null })
      await fillIndex(shop)
    },
    reopenWithoutIndex: async ({ paths }) => {
      if (open || closed.folder !== paths.folder) return
      await (deps.dropSearch ?? dropSearchHere)(paths.database)
      removeAside(paths)
      openFolder(paths.folder)
      bus.publish([{ table: 'setting', id: 0, uuid: undefined }])
    },
    closeDamaged: async (shop) => {
      if (open !== shop) return
      open = undefined
      closed = { folder: shop.paths.folder, error: damaged(shop.paths) }
      await shop.close({ copy: false })
      // Every window asks again how the shop stands.
      bus.publish([{ table: 'setting', id: 0, uuid: undefined }])
    },
  })

  const look = async (): Promise<DamageVerdict | undefined> => open && damageWatch.look(open)

  const tryOpening = (folder: string): Result<OpenShop, OpenShopError> => {
    try {
      const opened = openShop(folder, { ...deps, device })
      return mayBeViewed(opened) ? viewShop(folder, { ...deps, device }, join(userData, 'views')) : opened
    } catch (error) {
      deps.log.error(error, 'opening the shop')
      return err({ code: 'UNUSABLE', reason: 'UNEXPECTED' })
    }
  }

  const openFolder = (folder: string): Result<OpenShop, OpenShopError> => {
    const opened = tryOpening(folder)
    if (opened.ok) take(opened.value)
    else closed = { folder, error: opened.error }
    return opened
  }

  const language = (): Locale =>
    open?.services.settings.get().language ?? readShops(userData)?.language ?? DEFAULT_LOCALE

  const status = (): ShopStatus =>
    open
      ? {
          state: 'open',
          folder: open.paths.folder,
          demo: deps.demo,
          version: deps.version,
          trouble: open.storage.trouble(),
          asOf: open.asOf,
          clock: open.clock.doubt(),
        }
      : describeClosed(closed, language())

  const refused = (refusal: FolderRefusal): Result<never, FolderRefused> =>
    err({ code: 'FOLDER_REFUSED', refusal, proposal: proposeFolder(candidates) })

  const judge = (folder: string) => judgeFolder(folder, { openShop: open?.paths.folder })

  const closeCurrent = async (options?: { copy: boolean }): Promise<CopyOutcome> => {
    const shop = open
    open = undefined
    return (await shop?.close(options)) ?? 'not_needed'
  }

  /** What is wrong with the copies keeps no shop from closing. */
  const findCopies = (): ShopCopies | undefined => {
    try {
      return open && !open.door.isForViewing ? copiesOf(open) : undefined
    } catch (error) {
      deps.log.error(error, 'copies on closing')
      return undefined
    }
  }

  /** Its last copy goes to the second place, for which nobody has the shop wait: it is free already. */
  const closeAndCarry = async (): Promise<CopyOutcome> => {
    const copies = findCopies()
    const outcome = await closeCurrent()
    if (copies && (await copies.carryAtClose()) === 'later') deps.log.note('the closing copy is carried later')
    return outcome
  }

  /** A folder that was away is back, or can be written again; one that is not there stays open for reading. */
  const reopen = async (shop: OpenShop): Promise<void> => {
    if (!inspectShopFile(shopPaths(shop.paths.folder).database).ok) return
    const stay = keepPeople(shop, sessions)
    await closeCurrent({ copy: false })
    const opened = openFolder(shop.paths.folder)
    if (opened.ok) stay(opened.value)
  }

  const holder: Holder = {
    folder: () => open?.paths.folder ?? closed.folder,
    openShop: () => open,
    device: () => device,
    renewDevice: () => {
      device = deps.renewDevice?.() ?? { ...device, uuid: deps.newUuid() }
      return device
    },
    replaceWith: async (make) => {
      const from = holder.folder()
      const hadShop = open !== undefined
      await closeCurrent({ copy: false })
      const goOn = (): void => {
        if (hadShop) openFolder(from)
      }
      try {
        const made = await make()
        if (!made.ok) {
          goOn()
          return made
        }
        const opened = openFolder(made.value)
        if (!opened.ok && hadShop) throw new StorageError('DAMAGED', opened.error)
        return ok(status())
      } catch (error) {
        goOn()
        throw error
      }
    },
  }
  const recovery = createRecovery({ ...deps, holder, jobs: deps.recoveryJobs })
  const salvage = createSalvage({ ...deps, holder, device: holder.device, run: deps.runSalvage })

  return {
    userData,
    version: deps.version,
    status,
    recovery,
    salvage,
    openShop: holder.openShop,
    leftShops: (): LeftShop[] => listLeftShops(userData, holder.folder()),
    removeLeftShop: (shop: LeftShop) => removeLeftShop(userData, shop, deps),
    language,
    copies: (): ShopCopies => {
      if (!open) throw new ShopNotOpen()
      return copiesOf(open)
    },
    /** Once a minute: copies by the hour, the second place, the weekly restore on trial. */
    tickCopies: async (): Promise<void> => {
      if (open && !open.door.isForViewing) await copiesOf(open).tick()
    },
    services: (): Services => {
      if (!open) throw new ShopNotOpen()
      return open.services
    },
    /** The file that workers read. */
    databasePath: (): string => {
      if (!open) throw new ShopNotOpen()
      return open.paths.database
    },
    folder: holder.folder,
    /** A folder that is missing or refused gets nothing written into it, not even what went wrong. */
    logs: (): string => (open && !open.door.isForViewing ? open.paths.logs : join(userData, 'logs')),
    judge: (folder: string) => {
      const verdict = judge(folder)
      return { ...verdict, proposal: verdict.refusal ? proposeFolder(candidates) : null }
    },

    newSession: (): Session => {
      const session: Session = { staffId: open ? onlyOneOf(open) : null }
      sessions.add(session)
      return session
    },
    endSession: (session: Session): void => void sessions.delete(session),

    /** A shop that was opened elsewhere; whoever opened it closes it. */
    take,

    /** The shop that was open last, or the one in the usual place, or none yet. */
    start: (): void => {
      if (deps.remembers) countDayOfUse(userData, deps.now())
      const known = readShops(userData)?.current
      if (known !== undefined) openFolder(known)
      else if (existsSync(usualFolder) && judge(usualFolder).holdsShop) openFolder(usualFolder)
      else closed = { folder: proposeFolder(candidates) ?? usualFolder, error: { code: 'NONE' } }
    },

    create: (
      input: Omit<NewShop, 'folder'>,
      folder: string = closed.folder,
    ): Result<ShopStatus, FolderRefused | { code: 'ALREADY_OPEN' }> => {
      if (open) return err({ code: 'ALREADY_OPEN' })
      const made = createShop(folder, { ...input, timeZone: deps.machineTimeZone }, deps)
      if (!made.ok) {
        if (made.error.code === 'HELD') throw new StorageError('BUSY', made.error)
        return refused(made.error.code === 'SHOP_EXISTS' ? 'not_empty' : made.error.refusal)
      }
      const opened = openFolder(made.value.folder)
      // Whoever has just made the shop stands at the till.
      const owner = opened.ok ? opened.value.services.staff.findOwner() : undefined
      if (owner) for (const session of sessions) session.staffId = owner.id
      return ok(status())
    },

    locate: async (folder: string): Promise<Result<ShopStatus, FolderRefused>> => {
      const away = open?.storage.trouble() === 'missing' ? open : undefined
      if (open && !away && isSameFolder(open.paths.folder, folder)) return ok(status())
      const verdict = judge(folder)
      if (verdict.refusal && verdict.refusal !== 'not_empty') return refused(verdict.refusal)
      if (!verdict.holdsShop) return refused('not_a_shop')
      const stay = away && keepPeople(away, sessions)
      await closeCurrent({ copy: !away })
      const opened = openFolder(verdict.folder)
      if (stay && opened.ok) stay(opened.value)
      return ok(status())
    },

    move: async (folder: string): Promise<Result<ShopStatus, FolderRefused>> => {
      if (!open) throw new ShopNotOpen()
      if (open.door.isForViewing) throw new StorageError('READ_ONLY', new Error('opened for viewing'))
      const from = open.paths.folder
      const verdict = judge(folder)
      if (isSameFolder(from, folder)) return refused('inside_shop')
      if (verdict.refusal || verdict.holdsShop) return refused(verdict.refusal ?? 'not_empty')
      await closeCurrent()
      try {
        await copyShop(from, verdict.folder)
      } catch (error) {
        openFolder(from)
        throw error
      }
      openFolder(verdict.folder)
      if (!open) openFolder(from)
      return ok(status())
    },

    trustClock: (): void => {
      if (!open) throw new ShopNotOpen()
      open.clock.trust()
    },

    retry: async (): Promise<ShopStatus> => {
      const trouble = open?.storage.trouble()
      if (open && (trouble === 'missing' || trouble === 'viewing')) await reopen(open)
      else open?.storage.forget()
      if (open) return status()
      const wasMarked = isMarkedDamaged(shopPaths(closed.folder))
      if (wasMarked) clearDamageMark(shopPaths(closed.folder))
      openFolder(closed.folder)
      if (wasMarked) look().catch((error: unknown) => deps.log.error(error, 'looking for damage'))
      return status()
    },

    /** Room that saving can fall back on when the disk is full; made where there is enough. */
    keepReserve: async (): Promise<void> => {
      await open?.storage.keepReserve()
    },

    /** After a start that follows a crash: whether the file is whole, and the copy that was not made then. */
    makeUpCopy: async (): Promise<void> => {
      if (!open?.isCopyDue) return
      await look()
      await open?.copies.make('start')
    },

    look,
    /** Looks at the file where nobody has worked for a while and the last look was long ago. */
    lookWhenIdle: async (): Promise<void> => {
      if (open && damageWatch.isLookDue()) await look()
    },

    /** Once, however often it is asked. */
    close: (): Promise<CopyOutcome> => {
      salvage.discard()
      closing ??= closeAndCarry()
      return closing
    },
  }
}

export type ShopKeeper = ReturnType<typeof createShopKeeper>
