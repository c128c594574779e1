/** Which shop's folder the app opens, and the language to say so in when it can't; lies in the user-data folder. */
import { join } from 'node:path'
import { z } from 'zod'
import { Locale } from '#shared/kernel/locales.ts'
import { makeFolder, writeFileDurably } from './durable-file.ts'
import { readKeptFile } from './small-file.ts'

const Shops = z.object({ current: z.string().min(1), language: Locale })
export type Shops = z.infer<typeof Shops>

const pathIn = (userData: string): string => join(userData, 'shops.json')

/** Undefined before the first shop. */
export const readShops = (userData: string): Shops | undefined => {
  const path = pathIn(userData)
  // The shop itself is untouched by this: it is looked for in its usual place, or located by hand.
  return readKeptFile(path, Shops)
}

export const rememberShop = (userData: string, shops: Shops): void => {
  const known = readShops(userData)
  if (known?.current === shops.current && known.language === shops.language) return
  makeFolder(userData)
  writeFileDurably(pathIn(userData), `${JSON.stringify(shops, null, 2)}\n`)
}
