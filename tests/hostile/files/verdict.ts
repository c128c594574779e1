/** What a file is to be: read with so many rows, titles included, or refused by a name. */
import { z } from 'zod'

export const Verdict = z.union([
  z.object({ rows: z.int() }),
  z.object({ code: z.string(), kind: z.string().optional() }),
])
export type Verdict = z.infer<typeof Verdict>

export type HostileFile = {
  name: string
  /** Makes it at the path. */
  make: (path: string) => void
  verdict: Verdict
}

export const rows = (count: number): Verdict => ({ rows: count })
export const TOO_LARGE: Verdict = { code: 'FILE_TOO_LARGE' }
export const UNREADABLE: Verdict = { code: 'UNREADABLE' }
export const EMPTY: Verdict = { code: 'EMPTY_FILE' }
export const MISSING: Verdict = { code: 'FILE_MISSING' }
export const unsupported = (kind: string): Verdict => ({ code: 'UNSUPPORTED_FORMAT', kind })
