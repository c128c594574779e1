import { z } from 'zod'
import { Instant } from '#shared/kernel/instant.ts'

/** Why a copy was made: `start` makes up for one that was missed, `asked` is somebody's wish. */
export const CopyReason = z.enum([
  'close',
  'hourly',
  'start',
  'migration',
  'import',
  'restore',
  'delete',
  'asked',
  'command',
])
export type CopyReason = z.infer<typeof CopyReason>

export const CopyPlace = z.enum(['shop', 'second'])
export type CopyPlace = z.infer<typeof CopyPlace>

/** The name of a copy's file: the same in both places. */
export const CopyName = z.string().regex(/^khostum-(\d{6,15}-)?\d{8}-\d{9}\.db$/)

/** `damaged` ones are named and never offered. */
export const CopyItem = z.object({
  name: CopyName,
  /** Grows with every copy; 0 for those of the first versions. */
  sequence: z.int(),
  at: Instant,
  /** What was noted when it was made; null where that was lost. */
  reason: CopyReason.nullable(),
  rows: z.int().nullable(),
  cases: z.int().nullable(),
  bytes: z.int(),
  places: z.array(CopyPlace),
  state: z.enum(['good', 'damaged']),
  /** When it was last restored on trial with all its figures. */
  provenAt: Instant.nullable(),
})
export type CopyItem = z.infer<typeof CopyItem>

/** What a trial restore found wrong. */
const ProofProblem = z.enum(['damaged', 'missing', 'refused', 'rows', 'figures', 'search', 'disk'])

/** A trial restore: the copy was put into a folder of its own, opened and asked. */
export const Proof = z.object({
  at: Instant,
  name: CopyName,
  place: CopyPlace,
  rows: z.int(),
  cases: z.int(),
  customers: z.int(),
  openFollowUps: z.int(),
  /** Null: everything was as counted when the copy was made. */
  problem: ProofProblem.nullable(),
})
export type Proof = z.infer<typeof Proof>
