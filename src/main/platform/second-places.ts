/** Where this computer carries the copies of its shops to; lies in the user-data folder, since the next computer has another stick. */
import { join } from 'node:path'
import { z } from 'zod'
import { PlaceProblem } from '#shared/copies/copies.schema.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { makeFolder, saveFileDurably } from './durable-file.ts'
import { readKeptFile } from './small-file.ts'

const KnownPlace = z.object({
  folder: z.string().min(1),
  chosenAt: Instant,
  /** The newest copy that was read back there. */
  carried: z.object({ name: z.string(), at: Instant }).nullable(),
  problem: PlaceProblem.nullable(),
  /** The highest number seen there: a shop that was restored counts on above it. */
  highest: z.int().min(0),
})
export type KnownPlace = z.infer<typeof KnownPlace>

/** By the identity of the shop. */
const KnownPlaces = z.record(z.string(), KnownPlace)
type KnownPlaces = z.infer<typeof KnownPlaces>

const pathIn = (userData: string): string => join(userData, 'second-places.json')

const readPlaces = (userData: string): KnownPlaces => {
  const path = pathIn(userData)
  // The copies there are untouched by this: the place is chosen again.
  return readKeptFile(path, KnownPlaces) ?? {}
}

export type SecondPlaces = {
  find: (shop: string) => KnownPlace | null
  save: (shop: string, place: KnownPlace | null) => Promise<void>
}

export const createSecondPlaces = (userData: string): SecondPlaces => ({
  find: (shop) => readPlaces(userData)[shop] ?? null,
  save: async (shop, place) => {
    const { [shop]: _, ...others } = readPlaces(userData)
    makeFolder(userData)
    await saveFileDurably(
      pathIn(userData),
      `${JSON.stringify(place ? { ...others, [shop]: place } : others, null, 2)}\n`,
    )
  },
})
