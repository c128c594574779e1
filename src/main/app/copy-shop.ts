import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { publishFile } from '#main/platform/durable-file.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const copyVerified = async (from: string, to: string): Promise<void> => {
  const part = `${to}.part`
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, part)
  publishFile(part, to)
  // Read back after the flush: a dying disk answers "success".
  if ((await hashOf(from)) !== (await hashOf(to))) throw new StorageError('DAMAGED', new Error('the copy differs'))
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))

/** A closed shop into another folder; the file of records comes last, so that a broken-off copy is no shop. */
export const copyShop = async (from: string, to: string): Promise<void> => {
  const source = shopPaths(from)
  const target = shopPaths(to)
  try {
    for (const folder of [source.attachments, source.backups]) {
      for (const path of await filesBelow(folder)) await copyVerified(path, join(to, relative(from, path)))
    }
    await copyVerified(source.database, target.database)
  } catch (error) {
    await rm(target.database, { force: true })
    throw asStorageError(error)
  }
}
