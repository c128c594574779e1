import type { Actor, Door } from '#main/platform/db/door.ts'
import type { StaffId } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { NewStaff, Staff, StaffPatch, StaffRef } from '#shared/staff/staff.schema.ts'
import { listSecurityEvents } from './security-events.ts'
import { findStaffRow, insertStaff, listStaffRows, type StaffRow, toStaff, updateStaff } from './staff.repo.ts'

type UpdateError =
  | { code: 'NOT_FOUND' }
  | { code: 'CHANGED_ELSEWHERE' }
  | { code: 'LAST_OWNER' }
  | { code: 'NAME_TAKEN' }

export const createStaffService = ({ door }: { door: Door }) => {
  // Every row on every screen names a person; the few there are stay in memory until one changes.
  let cached: StaffRow[] | undefined
  door.afterCommit((changes) => {
    if (changes.some(({ table }) => table === 'staff')) cached = undefined
  })
  const rows = (): StaffRow[] => {
    cached ??= listStaffRows(door.read)
    return cached
  }

  const isOwnerAtWork = (row: StaffRow) => row.role === 'owner' && row.left_at === null
  const isNameTaken = (name: string, except?: number) =>
    rows().some((row) => row.id !== except && row.left_at === null && row.name.toLowerCase() === name.toLowerCase())

  const getByRowId = (id: number): StaffRow => {
    const row = rows().find((candidate) => candidate.id === id)
    if (!row) throw new Error(`no staff row ${id}`)
    return row
  }

  const nameOf = (id: number): StaffRef => {
    const { id: staffId, name } = toStaff(getByRowId(id))
    return { id: staffId, name }
  }

  return {
    list: (): Staff[] => rows().map(toStaff),
    /** The first owner who works here: in whose name the command line acts. */
    findOwner: (): StaffRow | undefined => rows().find(isOwnerAtWork),
    /** Whoever works here alone and has no PIN need not be asked for. */
    findOnlyOne: (): StaffRow | undefined => {
      const working = rows().filter(({ left_at }) => left_at === null)
      const [only] = working
      return working.length === 1 && only?.pin_set_at === null ? only : undefined
    },
    /** Who works here under this name, whatever the case of its letters. */
    findByName: (name: string): StaffRow | undefined =>
      rows().find((row) => row.left_at === null && row.name.toLowerCase() === name.trim().toLowerCase()),
    findRow: (id: StaffId): StaffRow | undefined => rows().find((row) => toStaff(row).id === id),
    getByRowId,
    nameOf,
    nameOfMaybe: (id: number | null): StaffRef | null => (id === null ? null : nameOf(id)),

    securityEvents: () => listSecurityEvents(door.read, rows(), nameOf),

    create: (actor: Actor, input: NewStaff): Result<Staff, { code: 'NAME_TAKEN' }> => {
      const name = cleanText(input.name)
      if (isNameTaken(name)) return err({ code: 'NAME_TAKEN' })
      const id = door.write(actor, (trx) => insertStaff(trx, { name, role: input.role }))
      return ok(toStaff(getByRowId(id)))
    },

    update: (actor: Actor, input: { id: StaffId; version: number; patch: StaffPatch }): Result<Staff, UpdateError> => {
      const { patch } = input
      const row = findStaffRow(door.read, input.id)
      if (!row) return err({ code: 'NOT_FOUND' })
      if (row.version !== input.version) return err({ code: 'CHANGED_ELSEWHERE' })
      const name = patch.name === undefined ? undefined : cleanText(patch.name)
      if (name !== undefined && isNameTaken(name, row.id)) return err({ code: 'NAME_TAKEN' })
      const stopsOwning = patch.working === false || (patch.role !== undefined && patch.role !== 'owner')
      if (isOwnerAtWork(row) && stopsOwning && rows().filter(isOwnerAtWork).length === 1)
        return err({ code: 'LAST_OWNER' })
      door.write(actor, (trx) => {
        const leftAt = patch.working === undefined ? row.left_at : patch.working ? null : (row.left_at ?? trx.at)
        updateStaff(trx, row, { name, role: patch.role, left_at: leftAt })
      })
      return ok(toStaff(getByRowId(row.id)))
    },
  }
}

export type StaffService = ReturnType<typeof createStaffService>
