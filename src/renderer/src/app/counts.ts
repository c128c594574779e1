import type { Format } from '#shared/kernel/format.ts'
import { COUNT_LIMIT } from '#shared/kernel/page.ts'

/** A count that stops: «1 000+». */
export const countText = (count: number, format: Format): string =>
  count >= COUNT_LIMIT ? `${format.number(COUNT_LIMIT, { grouping: 'always' })}+` : format.number(count)
