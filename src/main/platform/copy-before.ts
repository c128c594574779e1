import type { CopyReason } from '#shared/copies/copies.schema.ts'

/** A copy of the shop as it is before much of it changes at once: awaited, never thrown out of; one that fails is the log's business. */
export type CopyBefore = (reason: Extract<CopyReason, 'import' | 'restore' | 'delete'>) => Promise<unknown>
