import { z } from 'zod'
import { FileToken } from '#shared/files/files.contract.ts'
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

export type ProofProblem = z.infer<typeof ProofProblem>

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

/** A copy that was read again and is not what it was any more. */
export const FailedCheck = z.object({ at: Instant, copyAt: Instant, place: CopyPlace })
export type FailedCheck = z.infer<typeof FailedCheck>

/** Why a copy did not get to the second place. */
export const PlaceProblem = z.enum(['MISSING', 'READ_ONLY', 'IN_USE', 'DISK_FULL', 'DIFFERS', 'SOURCE'])
export type PlaceProblem = z.infer<typeof PlaceProblem>

/** `late` is amber, `bad` is red; the cause has its sentence, which says how many days. */
export const CopyLight = z.object({
  level: z.enum(['good', 'late', 'bad']),
  cause: z.enum(['copied', 'none_yet', 'old', 'place', 'unproven', 'not_proven', 'damaged', 'older_damaged']),
  days: z.int().min(0),
})
export type CopyLight = z.infer<typeof CopyLight>

/** `folder` is shown, never sent back. */
const SecondPlaceStatus = z.object({
  folder: z.string(),
  problem: PlaceProblem.nullable(),
  /** When a copy was last read back there. */
  carriedAt: Instant.nullable(),
  /** The newest copy is not there yet. */
  isBehind: z.boolean(),
})

/** How far a copy or a trial is; `total` is 0 where nobody knows it. Bytes, or rows while restoring. */
export const CopyStep = z.object({
  step: z.enum(['copying', 'checking', 'reading', 'carrying', 'restoring', 'asking']),
  done: z.int(),
  total: z.int(),
})
export type CopyStep = z.infer<typeof CopyStep>

const CopyRunning = CopyStep.extend({ state: z.literal('running') })

export const MakeEvent = z.discriminatedUnion('state', [
  CopyRunning,
  /** `problem` says why the copy is not in the second place. */
  z.object({ state: z.literal('done'), made: z.boolean(), problem: PlaceProblem.nullable() }),
])
export type MakeEvent = z.infer<typeof MakeEvent>

export const ProveEvent = z.discriminatedUnion('state', [
  CopyRunning,
  z.object({ state: z.literal('done'), proofs: z.array(Proof) }),
])
export type ProveEvent = z.infer<typeof ProveEvent>

export const CopyStatus = z.object({
  light: CopyLight,
  /** The newest copy in the shop's folder. */
  last: z.object({ at: Instant, rows: z.int().nullable() }).nullable(),
  /** The last restore on trial that found everything. */
  proven: Proof.nullable(),
  /** The last one of a place, where it found something wrong. */
  failedProof: Proof.nullable(),
  /** Newest first. */
  failedChecks: z.array(FailedCheck),
  second: SecondPlaceStatus.nullable(),
  running: z.enum(['copying', 'carrying', 'proving', 'checking']).nullable(),
})
export type CopyStatus = z.infer<typeof CopyStatus>

/** Why a folder can't take copies. */
export const PlaceRefusal = z.enum(['inside_shop', 'not_writable'])
export type PlaceRefusal = z.infer<typeof PlaceRefusal>

export const ChosenPlace = z.object({
  token: FileToken,
  folder: z.string(),
})
export type ChosenPlace = z.infer<typeof ChosenPlace>
