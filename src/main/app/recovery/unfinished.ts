/** The folder that a restore or a salvage is making: a program that is ended in the middle leaves it, and the next start removes it. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder, writeFileDurably } from '#main/platform/durable-file.ts'
import { holdsShop } from '#main/platform/shop-folder.ts'
import { readSmallFile } from '#main/platform/small-file.ts'
import { removeOwnFiles } from './left-shops.ts'

const Unfinished = z.object({ folder: z.string().min(1) })

const pathIn = (userData: string): string => join(userData, 'unfinished.json')

const forget = (userData: string): void => rmSync(pathIn(userData), { recursive: true, force: true })

/** `folder` is there only when the work is done. */
export const whileUnfinished = async <T>(userData: string, folder: string, work: () => Promise<T>): Promise<T> => {
  makeFolder(userData)
  writeFileDurably(pathIn(userData), `${JSON.stringify({ folder })}\n`)
  try {
    return await work()
  } finally {
    forget(userData)
  }
}

/** A folder that holds a shop stays, whatever is said of it. Throws what the system says. */
export const removeUnfinished = (userData: string): void => {
  const left = readSmallFile(pathIn(userData), Unfinished)
  if (left && existsSync(left.folder) && !holdsShop(left.folder)) removeOwnFiles(left.folder)
  forget(userData)
}
