import { z } from 'zod'

export const PAGE_SIZE = 50
/** Counts on screens stop here: «1 000+». */
export const COUNT_LIMIT = 1_000

/** Where the last page ended; opaque to the screen. */
export const Cursor = z.string().max(400)
export type Cursor = z.infer<typeof Cursor>

export const PageInput = z.object({ cursor: Cursor.nullish(), limit: z.int().min(1).max(200).optional() })

/** A keyset page: rows and where the next page begins. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: Cursor.nullable() })
export type Page<T> = { items: T[]; nextCursor: Cursor | null }
