/** What one request may hold: a text of many megabytes would keep the process from everything else while it is read. */
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Five times the largest that a screen sends: ten thousand cases chosen one by one. */
export const MOST_CHARACTERS = 2_000_000
/** Values inside values; the deepest form has six. */
const MOST_DEPTH = 40
const MOST_VALUES = 50_000

/** `value`: what was read all the same, to find out whose answer it is. */
export type RequestRefusal = { code: 'NOT_JSON' } | { code: 'TOO_LARGE'; value?: unknown }

/** Level by level: a walk that calls itself ends with the stack. */
const isTooBig = (root: unknown): boolean => {
  let values = 1
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const part of Object.values(value)) below.push(part)
    }
    values += below.length
    if (values > MOST_VALUES || (depth === MOST_DEPTH && below.length > 0)) return true
    level = below
  }
  return false
}

export const readRequest = (text: string): Result<unknown, RequestRefusal> => {
  if (text.length > MOST_CHARACTERS) return err({ code: 'TOO_LARGE' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ code: 'NOT_JSON' })
  }
  return isTooBig(value) ? err({ code: 'TOO_LARGE', value }) : ok(value)
}
