/** The one shop of this program: which is open or why none is, who stands at its till, and how another takes its place. */
import { join } from 'node:path'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { Device } from '#main/platform/device.ts'
import type { EventBus } from '#main/platform/event-bus.ts'
import { rememberLeftShop } from '#main/platform/previous-shops.ts'
import { enter, type Session, ShopNotOpen } from '#main/platform/rpc/context.ts'
import { readShops, rememberShop } from '#main/platform/shops-file.ts'
import { DEFAULT_LOCALE, type Locale } from '#shared/i18n/locales.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ShopStatus } from '#shared/shop/shop.schema.ts'
import type { CopyOutcome } from './copies/copy-maker.ts'
import { type Closed, describeClosed } from './describe-closed.ts'
import { type OpenShop, type OpenShopDeps, type OpenShopError, openShop } from './open-shop.ts'
import type { Holder } from './recovery/recovery.ts'
import { mayBeViewed, viewShop } from './view-shop.ts'

export type SlotDeps = OpenShopDeps & {
  userData: string
  demo: boolean
  version: string
  bus: EventBus
  /** Without it the identity lasts as long as the program. */
  renewDevice?: () => Device
  /** Told when another shop or a setting may have changed the language. */
  onLanguage?: (language: Locale) => void
  /** The window opens the same shop again; the command line leaves no trace of the one it was given. */
  remembers: boolean
}

/** Where a shop lies that nobody chose a folder for. */
export const usualFolder = (userData: string): string => join(userData, 'shop')

const onlyOneOf = ({ services }: OpenShop): number | null => services.staff.findOnlyOne()?.id ?? null

export const createShopSlot = (deps: SlotDeps) => {
  const { userData, bus } = deps
  const sessions = new Set<Session>()
  const onOpened: ((shop: OpenShop) => void)[] = []
  let device = deps.device
  let open: OpenShop | undefined
  let closed: Closed = { folder: usualFolder(userData), error: { code: 'NONE' } }

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
    for (const listener of onOpened) listener(shop)
  }

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

  const close = async (options?: { copy: boolean }): Promise<CopyOutcome> => {
    const shop = open
    open = undefined
    return (await shop?.close(options)) ?? 'not_needed'
  }

  const folder = (): string => open?.paths.folder ?? closed.folder

  const holder: Holder = {
    folder,
    openShop: () => open,
    device: () => device,
    renewDevice: () => {
      device = deps.renewDevice?.() ?? { ...device, uuid: deps.newUuid() }
      return device
    },
    replaceWith: async (make) => {
      const from = folder()
      const hadShop = open !== undefined
      await close({ copy: false })
      const goOn = (): void => {
        if (hadShop) openFolder(from)
      }
      try {
        const made = await make()
        if (!made.ok) {
          goOn()
          return made
        }
        // Before the other is opened: killed in between, the way back is known all the same.
        rememberLeftShop(userData, from, deps.now())
        const opened = openFolder(made.value)
        if (!opened.ok && hadShop) throw new StorageError('DAMAGED', opened.error)
        return ok(status())
      } catch (error) {
        goOn()
        throw error
      }
    },
  }

  return {
    holder,
    sessions,
    take,
    openFolder,
    close,
    status,
    language,
    find: (): OpenShop | undefined => open,
    get: (): OpenShop => {
      if (!open) throw new ShopNotOpen()
      return open
    },
    /** Closed on its own account: from now on this is what is said of it. */
    setClosed: (found: Closed): void => {
      open = undefined
      closed = found
    },
    onOpened: (listener: (shop: OpenShop) => void): void => void onOpened.push(listener),
    newSession: (): Session => {
      const session: Session = { staffId: open ? onlyOneOf(open) : null }
      sessions.add(session)
      return session
    },
    /** Every window asks again how the shop stands. */
    announce: (): void => bus.publish([{ table: 'setting', id: 0, uuid: undefined }]),
  }
}

export type ShopSlot = ReturnType<typeof createShopSlot>
