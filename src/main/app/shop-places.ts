/** In which folder the shop is: found at the start, made, located by hand, moved, and looked for again when it was away. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { isSameFolder, judgeFolder, proposeFolder } from '#main/platform/folder/judge-folder.ts'
import { countDayOfUse } from '#main/platform/previous-shops.ts'
import { clearDamageMark, isMarkedDamaged } from '#main/platform/put-aside.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { readShops } from '#main/platform/shops-file.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal, NewShop, ShopStatus } from '#shared/shop/shop.schema.ts'
import { copyShop } from './copy-shop.ts'
import { createShop } from './create-shop.ts'
import type { SlotWatch } from './damage-watch/watch-slot.ts'
import { keepPeople } from './keep-people.ts'
import type { OpenShop } from './open-shop.ts'
import { removeUnfinished } from './recovery/unfinished.ts'
import { type ShopSlot, type SlotDeps, usualFolder } from './shop-slot.ts'

export type PlaceDeps = SlotDeps & { home: string }

export type FolderRefused = { code: 'FOLDER_REFUSED'; refusal: FolderRefusal; proposal: string | null }

export const createShopPlaces = (slot: ShopSlot, watch: SlotWatch, deps: PlaceDeps) => {
  const { userData } = deps
  const { holder, openFolder, status } = slot
  const usual = usualFolder(userData)
  const candidates = [usual, join(deps.home, 'Khostum')]

  const refused = (refusal: FolderRefusal): Result<never, FolderRefused> =>
    err({ code: 'FOLDER_REFUSED', refusal, proposal: proposeFolder(candidates) })

  const judge = (folder: string) => judgeFolder(folder, { openShop: slot.find()?.paths.folder })

  /** A folder that was away is back, or can be written again; one that is not there stays open for reading. */
  const reopen = async (shop: OpenShop): Promise<void> => {
    if (!inspectShopFile(shopPaths(shop.paths.folder).database).ok) return
    const stay = keepPeople(shop, slot.sessions)
    await slot.close({ copy: false })
    const opened = openFolder(shop.paths.folder)
    if (opened.ok) stay(opened.value)
  }

  /** What can't be removed is in nobody's way. */
  const clearUnfinished = (): void => {
    try {
      removeUnfinished(userData)
    } catch (error) {
      deps.log.error(error, 'what a restore left')
    }
  }

  return {
    judge: (folder: string) => {
      const verdict = judge(folder)
      return { ...verdict, proposal: verdict.refusal ? proposeFolder(candidates) : null }
    },

    /** The shop that was open last, or the one in the usual place, or none yet. */
    start: (): void => {
      if (deps.remembers) {
        countDayOfUse(userData, deps.now())
        clearUnfinished()
      }
      const known = readShops(userData)?.current
      if (known !== undefined) openFolder(known)
      else if (existsSync(usual) && judge(usual).holdsShop) openFolder(usual)
      else slot.setClosed({ folder: proposeFolder(candidates) ?? usual, error: { code: 'NONE' } })
    },

    create: (
      input: Omit<NewShop, 'folder'>,
      folder: string = holder.folder(),
    ): Result<ShopStatus, FolderRefused | { code: 'ALREADY_OPEN' }> => {
      if (slot.find()) return err({ code: 'ALREADY_OPEN' })
      const made = createShop(folder, { ...input, timeZone: deps.machineTimeZone }, deps)
      if (!made.ok) {
        if (made.error.code === 'HELD') throw new StorageError('BUSY', made.error)
        return refused(made.error.code === 'SHOP_EXISTS' ? 'not_empty' : made.error.refusal)
      }
      const opened = openFolder(made.value.folder)
      // Whoever has just made the shop stands at the till.
      const owner = opened.ok ? opened.value.services.staff.findOwner() : undefined
      if (owner) for (const session of slot.sessions) session.staffId = owner.id
      return ok(status())
    },

    locate: async (folder: string): Promise<Result<ShopStatus, FolderRefused>> => {
      const open = slot.find()
      const away = open?.storage.trouble() === 'missing' ? open : undefined
      if (open && !away && isSameFolder(open.paths.folder, folder)) return ok(status())
      const verdict = judge(folder)
      if (verdict.refusal && verdict.refusal !== 'not_empty') return refused(verdict.refusal)
      if (!verdict.holdsShop) return refused('not_a_shop')
      const stay = away && keepPeople(away, slot.sessions)
      await slot.close({ copy: !away })
      const opened = openFolder(verdict.folder)
      if (stay && opened.ok) stay(opened.value)
      return ok(status())
    },

    move: async (folder: string): Promise<Result<ShopStatus, FolderRefused>> => {
      const open = slot.get()
      if (open.door.isForViewing) throw new StorageError('READ_ONLY', new Error('opened for viewing'))
      const from = open.paths.folder
      const verdict = judge(folder)
      if (isSameFolder(from, folder)) return refused('inside_shop')
      if (verdict.refusal || verdict.holdsShop) return refused(verdict.refusal ?? 'not_empty')
      await slot.close()
      try {
        await copyShop(from, verdict.folder)
      } catch (error) {
        openFolder(from)
        throw error
      }
      if (!openFolder(verdict.folder).ok) openFolder(from)
      return ok(status())
    },

    retry: async (): Promise<ShopStatus> => {
      const open = slot.find()
      const trouble = open?.storage.trouble()
      if (open && (trouble === 'missing' || trouble === 'viewing')) await reopen(open)
      else open?.storage.forget()
      if (slot.find()) return status()
      const folder = holder.folder()
      const wasMarked = isMarkedDamaged(shopPaths(folder))
      if (wasMarked) clearDamageMark(shopPaths(folder))
      openFolder(folder)
      if (wasMarked) watch.look().catch((error: unknown) => deps.log.error(error, 'looking for damage'))
      return status()
    },
  }
}
