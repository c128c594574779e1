/** The files of a damaged shop, copied as they lie before anything else touches them, and the mark that keeps the shop from being written. */
import { constants, existsSync, rmSync, statSync } from 'node:fs'
import { chmod, copyFile, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Instant } from '#shared/kernel/instant.ts'
import { asStorageError } from './db/storage-error.ts'
import { syncFolder, writeFileDurably } from './durable-file.ts'
import type { ShopPaths } from './shop-folder.ts'
import { readSmallFile } from './small-file.ts'

const Mark = z.object({ aside: z.string().min(1) })

const markPath = ({ folder }: ShopPaths): string => join(folder, 'damaged.json')

export const ASIDE_NAME = /^damaged-\d{8}-\d{9}$/

export const isMarkedDamaged = (paths: ShopPaths): boolean => existsSync(markPath(paths))

/** The shop is opened again as if nothing were known of it; whoever does so has it looked at again. */
export const clearDamageMark = (paths: ShopPaths): void => rmSync(markPath(paths), { recursive: true, force: true })

/** The folder with the untouched files; undefined where none were put aside. */
export const findAside = (paths: ShopPaths): string | undefined => {
  if (!isMarkedDamaged(paths)) return undefined
  // A mark that can't be read says only that the shop is damaged.
  const mark = readSmallFile(markPath(paths), Mark)
  if (!mark || !ASIDE_NAME.test(mark.aside)) return undefined
  const folder = join(paths.folder, mark.aside)
  return existsSync(join(folder, 'khostum.db')) ? folder : undefined
}

const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await chmod(to, 0o444)
}

/** Named after the moment; the files in it are read-only. Throws StorageError. */
export const putAside = async (paths: ShopPaths, at: Instant): Promise<string> => {
  const digits = at.replace(/\D/g, '')
  const name = `damaged-${digits.slice(0, 8)}-${digits.slice(8)}`
  const folder = join(paths.folder, name)
  try {
    await mkdir(folder)
    for (const suffix of ['', '-wal', '-shm']) {
      const path = `${paths.database}${suffix}`
      if (existsSync(path) && statSync(path).isFile()) await copyDurably(path, join(folder, `khostum.db${suffix}`))
    }
    syncFolder(folder)
    writeFileDurably(markPath(paths), `${JSON.stringify({ aside: name } satisfies z.infer<typeof Mark>)}\n`)
    return folder
  } catch (error) {
    throw asStorageError(error)
  }
}

/** Where nothing of the shop was lost after all. */
export const removeAside = (paths: ShopPaths): void => {
  const aside = findAside(paths)
  clearDamageMark(paths)
  if (aside) rmSync(aside, { recursive: true, force: true })
}
