/** A second place for copies: a stick, a share or a cloud folder. Each shop has a folder of its own in it, with a mark by which it is known. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, writeFileDurably } from '../durable-file.ts'
import { type Copy, listCopies } from './list-snapshots.ts'

/** `shop` is the identity of the shop, the same after moving and restoring it. */
export type SecondPlace = { folder: string; shop: string }

export const copiesIn = ({ folder, shop }: SecondPlace): string => join(folder, `khostum-${shop}`)

const markIn = (place: SecondPlace): string => join(copiesIn(place), 'khostum-copies.txt')

/** Made only when the place is chosen: an empty folder where a stick was plugged in is not the stick. */
export const makePlace = (place: SecondPlace): void => {
  makeFolder(copiesIn(place))
  if (!existsSync(markIn(place))) writeFileDurably(markIn(place), `${place.shop}\n`)
}

export const isPlaceThere = (place: SecondPlace): boolean => existsSync(markIn(place))

/** Empty while the place is not there. */
export const listPlace = (place: SecondPlace): Copy[] => (isPlaceThere(place) ? listCopies(copiesIn(place)) : [])
