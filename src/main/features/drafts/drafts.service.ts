/** Half-typed forms, kept within a second of typing, one per form and person. */
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import { type Draft, type DraftKind, DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { DraftId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type DraftRow, deleteDraft, findDraft, isSaved, listDrafts, saveDraft } from './drafts.repo.ts'

/** Far more than anybody types; a payload beyond it is no form of ours. */
const PAYLOAD_LIMIT = 200_000

type SaveInput = { id: DraftId; kind: DraftKind; subjectId?: string | null; title: string; payload: DraftPayload }

/** Ends a draft inside the transaction that saves its record; the lists of unfinished texts hear of it. */
export const removeDraft = (trx: Trx, id: string): void => {
  if (deleteDraft(trx, id)) trx.noteChange({ table: 'draft', id: 0, uuid: id })
}

export const createDraftsService = ({ door, staff }: { door: Door; staff: StaffService }) => {
  const { read } = door

  const present = (row: DraftRow): Draft => ({
    id: blobToUuid(row.uuid) as DraftId,
    kind: row.kind,
    subjectId: row.subject_uuid && blobToUuid(row.subject_uuid),
    title: row.title,
    payload: DraftPayload.parse(JSON.parse(row.payload)),
    author: staff.nameOf(row.staff_id),
    updatedAt: row.updated_at as Instant,
  })

  return {
    save: (
      actor: Actor & { staffId: number },
      input: SaveInput,
    ): Result<Draft, { code: 'ALREADY_SAVED' } | { code: 'TOO_LARGE' }> => {
      const payload = JSON.stringify(input.payload)
      if (payload.length > PAYLOAD_LIMIT) return err({ code: 'TOO_LARGE' })
      // An edit of an existing record carries that record's own id.
      if (input.subjectId !== input.id && isSaved(read, input.kind, input.id)) return err({ code: 'ALREADY_SAVED' })
      door.write(actor, (trx) => {
        saveDraft(trx, {
          uuid: uuidToBlob(input.id),
          kind: input.kind,
          subject_uuid: input.subjectId ? uuidToBlob(input.subjectId) : null,
          staff_id: actor.staffId,
          title: input.title,
          payload,
          created_at: trx.at,
          updated_at: trx.at,
        })
        trx.noteChange({ table: 'draft', id: 0, uuid: input.id })
      })
      const row = findDraft(read, input.id)
      if (!row) throw new Error('the draft was not written')
      return ok(present(row))
    },

    get: (id: DraftId): Result<Draft, { code: 'NOT_FOUND' }> => {
      const row = findDraft(read, id)
      return row ? ok(present(row)) : err({ code: 'NOT_FOUND' })
    },

    list: (staffId: number | null, kind: DraftKind | null | undefined): Draft[] =>
      listDrafts(read, { kind, staffId }).map(present),

    discard: (actor: Actor, id: DraftId): void => {
      door.write(actor, (trx) => removeDraft(trx, id))
    },
  }
}

export type DraftsService = ReturnType<typeof createDraftsService>
