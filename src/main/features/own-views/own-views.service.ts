/** Lists of cases that a person saved: each sees, renames and removes their own. */
import type { Actor, Door } from '#main/platform/db/door.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { OwnViewId } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { type NewOwnView, OWN_VIEW_LIMIT, type OwnView } from '#shared/own-views/own-views.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import {
  deleteOwnView,
  findOwnViewRow,
  insertOwnView,
  listOwnViewRows,
  type OwnViewRow,
  renameOwnView,
} from './own-views.repo.ts'

type NotFound = { code: 'NOT_FOUND' }
type NameTaken = { code: 'VIEW_NAME_TAKEN' }
type Person = Actor & { staffId: number }

/** Undefined for a filter that only a newer program understands: it is not shown, and stays. */
const toOwnView = ({ uuid, name, filter }: OwnViewRow): OwnView | undefined => {
  const read = TicketFilter.safeParse(JSON.parse(filter))
  return read.success ? { id: OwnViewId.parse(blobToUuid(uuid)), name, filter: read.data } : undefined
}

const keyOf = (name: string): string => name.toLowerCase()

export const createOwnViewsService = ({ door }: { door: Door }) => {
  const { read } = door

  const isTaken = (staffRow: number, name: string, but?: OwnViewRow): boolean =>
    listOwnViewRows(read, staffRow).some((row) => row.id !== but?.id && keyOf(row.name) === keyOf(name))

  const findOwn = ({ staffId }: Person, id: OwnViewId): OwnViewRow | undefined => {
    const row = findOwnViewRow(read, id)
    return row?.staff_id === staffId ? row : undefined
  }

  const getOwn = (actor: Person, id: OwnViewId): OwnView => {
    const row = findOwn(actor, id)
    const view = row && toOwnView(row)
    if (!view) throw new Error(`no view ${id}`)
    return view
  }

  return {
    list: (staffRow: number | null): OwnView[] =>
      staffRow === null ? [] : listOwnViewRows(read, staffRow).flatMap((row) => toOwnView(row) ?? []),

    create: (
      actor: Person,
      { id, name, filter }: NewOwnView,
    ): Result<OwnView, NameTaken | { code: 'TOO_MANY_VIEWS' }> => {
      if (id && findOwn(actor, id)) return ok(getOwn(actor, id))
      const cleaned = cleanText(name)
      if (isTaken(actor.staffId, cleaned)) return err({ code: 'VIEW_NAME_TAKEN' })
      if (listOwnViewRows(read, actor.staffId).length >= OWN_VIEW_LIMIT) return err({ code: 'TOO_MANY_VIEWS' })
      const written = door.write(actor, (trx) => {
        // An id that is another person's view is none of ours.
        const own = id && !findOwnViewRow(trx, id) ? id : OwnViewId.parse(trx.newUuid())
        insertOwnView(trx, { id: own, staffRow: actor.staffId, name: cleaned, filter })
        return own
      })
      return ok(getOwn(actor, written))
    },

    rename: (actor: Person, { id, name }: { id: OwnViewId; name: string }): Result<OwnView, NotFound | NameTaken> => {
      const row = findOwn(actor, id)
      if (!row || !toOwnView(row)) return err({ code: 'NOT_FOUND' })
      const cleaned = cleanText(name)
      if (isTaken(actor.staffId, cleaned, row)) return err({ code: 'VIEW_NAME_TAKEN' })
      door.write(actor, (trx) => renameOwnView(trx, row, cleaned))
      return ok(getOwn(actor, id))
    },

    remove: (actor: Person, id: OwnViewId): Result<Record<string, never>, NotFound> => {
      const row = findOwn(actor, id)
      if (!row) return err({ code: 'NOT_FOUND' })
      door.write(actor, (trx) => deleteOwnView(trx, row))
      return ok({})
    },
  }
}

export type OwnViewsService = ReturnType<typeof createOwnViewsService>
