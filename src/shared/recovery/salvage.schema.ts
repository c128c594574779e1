import { z } from 'zod'
import { Instant } from '#shared/kernel/instant.ts'
import { RECORD_KINDS } from './recovery.schema.ts'

const CountByKind = z.record(z.enum(RECORD_KINDS), z.int())

/** A shop that was made of what could still be read, not yet opened. */
export const SalvagedShop = z.object({
  id: z.uuid(),
  /** Where it lies; shown, never sent back. */
  folder: z.string(),
  /** The file with this report; shown, never sent back. */
  report: z.string(),
  /** Of the copy it started from; null where there was no good one. */
  copyAt: Instant.nullable(),
  recovered: CountByKind,
  missing: CountByKind,
  /** All rows of all tables. */
  rows: z.int(),
  missingRows: z.int(),
  /** Changes whose entries in the change log are gone. */
  missingEntries: z.int(),
  /** As far as they are known, the first of them. */
  missingNumbers: z.array(z.string()),
  missingCustomers: z.array(z.string()),
  missingDays: z.array(z.string()),
  isComplete: z.boolean(),
})
export type SalvagedShop = z.infer<typeof SalvagedShop>

export const SalvageStep = z.enum(['aside', 'salvaging'])
export type SalvageStep = z.infer<typeof SalvageStep>

export const SalvageEvent = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), step: SalvageStep }),
  z.object({ state: z.literal('done'), shop: SalvagedShop }),
])
export type SalvageEvent = z.infer<typeof SalvageEvent>
