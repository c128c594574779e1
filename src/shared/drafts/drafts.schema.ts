import { z } from 'zod'
import { DraftId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

export const DraftKind = z.enum(['ticket', 'customer', 'event', 'compensation'])
export type DraftKind = z.infer<typeof DraftKind>

/** What a half-typed form holds: plain values of its fields. */
export const DraftPayload = z.record(z.string().max(100), z.json())
export type DraftPayload = z.infer<typeof DraftPayload>

export const Draft = z.object({
  /** Becomes the record's id when it is saved. */
  id: DraftId,
  kind: DraftKind,
  /** The record that the form is about: the case of an entry, the customer being edited. */
  subjectId: z.uuid().nullable(),
  /** First words, for the list of unfinished texts. */
  title: z.string(),
  payload: DraftPayload,
  author: StaffRef,
  updatedAt: Instant,
})
export type Draft = z.infer<typeof Draft>
