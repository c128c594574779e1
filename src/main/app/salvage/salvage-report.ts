/** What a salvage gives back and what it could not, as it stands in its file and in its answer. */
import { z } from 'zod'
import { Locale } from '#shared/i18n/locales.ts'

export const SalvageReport = z.object({
  /** Where the salvaged shop is. */
  folder: z.string(),
  /** The shop's, in which its text is written. */
  language: Locale,
  /** The copy it started from. */
  copy: z.string().nullable(),
  /** Copies that were newer and could not be used. */
  refusedCopies: z.array(z.string()),
  tables: z.array(z.object({ table: z.string(), rows: z.int(), missing: z.int() })),
  /** As far as they are known: numbers of cases and money entries, names, days on which the missing records were made. */
  missingNumbers: z.array(z.string()),
  missingCustomers: z.array(z.string()),
  missingDays: z.array(z.string()),
  /** Changes whose entries in the change log are gone. */
  missingEntries: z.int(),
  /** Entries that are there and whose values are not. */
  entriesWithoutValues: z.int(),
  /** Records that are taken as they lay there, though no entry proves them. */
  unproven: z.int(),
  /** Records that stayed, without what they referred to. */
  loosened: z.int(),
  /** Of what came after the last change that is there nobody knows: the end of the file or its log is gone. */
  mayLackLater: z.boolean(),
  /** What `verify` still finds in the salvaged shop. */
  problems: z.array(z.string()),
  isComplete: z.boolean(),
})
export type SalvageReport = z.infer<typeof SalvageReport>

/** Beside the salvaged shop: for programs, and for people. */
export const SALVAGE_REPORT = 'salvage.json'
export const SALVAGE_TEXT = 'salvage.txt'
