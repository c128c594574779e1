/** Keyset pages: where a page ended is the key of its last row, never a number of rows to skip. */
import { z } from 'zod'
import type { Cursor, Page } from '#shared/kernel/page.ts'

const Key = z.array(z.union([z.string(), z.number(), z.null()])).max(4)
export type Key = z.infer<typeof Key>

export const encodeCursor = (key: Key): Cursor => Buffer.from(JSON.stringify(key)).toString('base64url')

/** Undefined for a text that no page of ours ended with: the list then starts at its beginning. */
export const decodeCursor = (cursor: Cursor | null | undefined): Key | undefined => {
  if (!cursor) return undefined
  try {
    return Key.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** `rows` holds one row more than the page where there is a next one. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
  toItem: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  }
}
