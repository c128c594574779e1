import { z } from 'zod'
import { FileToken } from '#shared/files/files.contract.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Currency } from '#shared/kernel/money.ts'
import { FilledShortText } from '#shared/kernel/text.ts'

/** Why a folder can't hold the live file. */
export const FolderRefusal = z.enum(['cloud', 'network', 'not_writable', 'not_empty', 'not_a_shop', 'inside_shop'])
export type FolderRefusal = z.infer<typeof FolderRefusal>

/** `folder` is shown, never sent back: acts take a token. */
export const ChosenFolder = z.object({
  token: FileToken,
  folder: z.string(),
  holdsShop: z.boolean(),
  refusal: FolderRefusal.nullable(),
  /** A local folder instead of a refused one. */
  proposal: z.string().nullable(),
})
export type ChosenFolder = z.infer<typeof ChosenFolder>

const inFolder = { folder: z.string() }

/**
 * What stands in the way of saving while the shop is open; with `nearly_full` it still goes on. `viewing`: its folder can't
 * be written, and nothing is.
 */
export const StorageTrouble = z.enum(['viewing', 'nearly_full', 'full', 'read_only', 'busy', 'damaged', 'missing'])
export type StorageTrouble = z.infer<typeof StorageTrouble>

/**
 * Why the computer's clock can't be right: it stands behind what the shop has seen, or far ahead of it. `shop` is now
 * by the shop's reckoning, with `ahead` when it was last worked in.
 */
export const ClockDoubt = z.object({ kind: z.enum(['behind', 'ahead']), computer: Instant, shop: Instant })
export type ClockDoubt = z.infer<typeof ClockDoubt>

/** What the window shows first. */
export const ShopStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    ...inFolder,
    demo: z.boolean(),
    version: z.string(),
    trouble: StorageTrouble.nullable(),
    /** As it stood then, where it is open for viewing alone. */
    asOf: Instant.nullable(),
    clock: ClockDoubt.nullable(),
  }),
  z.object({ state: z.literal('first_start'), ...inFolder, language: Locale }),
  /** The folder was moved or its disk is not plugged in. */
  z.object({ state: z.literal('missing'), ...inFolder, language: Locale }),
  z.object({ state: z.literal('newer'), ...inFolder, language: Locale }),
  z.object({ state: z.literal('foreign'), ...inFolder, language: Locale }),
  z.object({ state: z.literal('damaged'), ...inFolder, language: Locale, snapshots: z.int() }),
  /** `holder` and `since` are null where the name could not be read. */
  z.object({
    state: z.literal('held'),
    ...inFolder,
    language: Locale,
    holder: z.string().nullable(),
    since: Instant.nullable(),
  }),
  z.object({
    state: z.literal('unusable'),
    ...inFolder,
    language: Locale,
    reason: z.enum(['DISK_FULL', 'READ_ONLY', 'UNREADABLE', 'BUSY', 'UNEXPECTED']),
  }),
])
export type ShopStatus = z.infer<typeof ShopStatus>

export const NewShop = z.object({
  name: FilledShortText,
  language: Locale,
  currency: Currency,
  ownerName: FilledShortText,
  /** Null: the proposed folder. */
  folder: FileToken.nullish(),
})
export type NewShop = z.infer<typeof NewShop>
