/** What was counted in a copy when it was made, in a file beside it: read without opening the copy, and proved by restoring it. */
import { z } from 'zod'
import { CopyReason } from '#shared/copies/copies.schema.ts'
import { writeFileDurably } from '../durable-file.ts'
import { readSmallFile } from '../small-file.ts'

/** What the shop's own questions answered; money in minor units. */
export const CopyFigures = z.object({
  cases: z.int(),
  customers: z.int(),
  openFollowUps: z.int(),
  moneyEntries: z.int(),
  money: z.int(),
  vat: z.int(),
})
export type CopyFigures = z.infer<typeof CopyFigures>

export const CopyFacts = z.object({
  reason: CopyReason,
  /** Counts the days on which copies were made; see `copy-day.ts`. */
  day: z.int().min(0),
  /** The number of the first copy of that day. */
  dayFrom: z.int().min(0),
  bytes: z.int().min(0),
  rows: z.int().min(0),
  tables: z.record(z.string(), z.int()),
  /** Null where the file waits for an upgrade, so that this version's questions do not fit it. */
  figures: CopyFigures.nullable(),
})
export type CopyFacts = z.infer<typeof CopyFacts>

export const factsPathOf = (snapshot: string): string => `${snapshot}.json`

export const writeFacts = (snapshot: string, facts: CopyFacts): void =>
  writeFileDurably(factsPathOf(snapshot), `${JSON.stringify(facts)}\n`)

/** Null for a copy of the first versions, and where the file was lost: the copy is as good without it. */
export const readFacts = (snapshot: string): CopyFacts | null => {
  return readSmallFile(factsPathOf(snapshot), CopyFacts) ?? null
}
