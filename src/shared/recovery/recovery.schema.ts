import { z } from 'zod'
import { CopyName } from '#shared/copies/copies.schema.ts'
import { FileToken } from '#shared/files/files.contract.ts'
import { Instant } from '#shared/kernel/instant.ts'

/** A copy of the shop's own folder, or a file that the user chose. */
export const RestoreSource = z.union([z.object({ copy: CopyName }), z.object({ file: FileToken })])
export type RestoreSource = z.infer<typeof RestoreSource>

/** Why nothing is restored from a file; `strange`: it holds what no copy of a shop has; `changed`: it is not the file that was shown. */
export const CopyRefused = z.enum(['missing', 'damaged', 'newer', 'foreign', 'strange', 'unfinished', 'changed'])
export type CopyRefused = z.infer<typeof CopyRefused>

/** Records of one kind that one side has and the other has not, and the newest few of them by name. */
export const Difference = z.object({ count: z.int(), first: z.array(z.string()) })
export type Difference = z.infer<typeof Difference>

export const RECORD_KINDS = ['cases', 'customers', 'promises', 'money'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** What a restore would change. */
export const RestorePreview = z.object({
  cases: z.int(),
  customers: z.int(),
  openPromises: z.int(),
  moneyEntries: z.int(),
  /** The last thing that was written into the copy. */
  lastChangeAt: Instant.nullable(),
  /** Null where the present shop can't be read. */
  against: z
    .object({
      /** Only in the present shop: it would not be there any more. */
      lost: z.record(z.enum(RECORD_KINDS), Difference),
      /** Only in the copy: it would come back. */
      back: z.record(z.enum(RECORD_KINDS), Difference),
      /** In both, and changed since the copy. */
      changed: z.object({ cases: z.int(), customers: z.int(), promises: z.int() }),
    })
    .nullable(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

/** A folder that a restored shop took the place of. Its path is shown, never sent back. */
export const PreviousShop = z.object({
  token: FileToken,
  folder: z.string(),
  leftAt: Instant,
  /** Until it may be removed: days on which the program was used. */
  daysKept: z.int(),
})
export type PreviousShop = z.infer<typeof PreviousShop>
