/** Which shop's folder the app opens; lies in the user-data folder. */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileDurably } from './durable-file.ts'

const Shops = z.object({ current: z.string().min(1) })

const pathIn = (userData: string): string => join(userData, 'shops.json')

/** Undefined before the first shop. */
export const readCurrentShop = (userData: string): string | undefined => {
  const path = pathIn(userData)
  if (!existsSync(path)) return undefined
  try {
    return Shops.parse(JSON.parse(readFileSync(path, 'utf8'))).current
  } catch {
    // The shop itself is untouched by this: it is looked for in its usual place, or located by hand.
    renameSync(path, `${path}.unreadable`)
    return undefined
  }
}

export const rememberCurrentShop = (userData: string, folder: string): void => {
  mkdirSync(userData, { recursive: true })
  writeFileDurably(pathIn(userData), `${JSON.stringify({ current: folder }, null, 2)}\n`)
}
