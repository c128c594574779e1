import { z } from 'zod'
import { DraftId } from '#shared/kernel/ids.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { ShortText } from '#shared/kernel/text.ts'
import { Draft, DraftKind, DraftPayload } from './drafts.schema.ts'

export const draftsContract = {
  /** Inserts or replaces; a draft whose record is already saved is not brought back (ALREADY_SAVED); a payload that nobody typed is TOO_LARGE. */
  save: procedure
    .input(
      z.object({
        id: DraftId,
        kind: DraftKind,
        subjectId: z.uuid().nullish(),
        title: ShortText,
        payload: DraftPayload,
      }),
    )
    .output(Draft)
    .errors({ ALREADY_SAVED: {} }),
  get: procedure
    .input(z.object({ id: DraftId }))
    .output(Draft)
    .errors(NOT_FOUND),
  /** The half-typed forms of who is at the till, newest first; `everyones` those of all. */
  list: procedure
    .input(z.object({ kind: DraftKind.nullish(), everyones: z.boolean().optional() }))
    .output(z.array(Draft)),
  discard: procedure.input(z.object({ id: DraftId })).output(z.object({})),
}
