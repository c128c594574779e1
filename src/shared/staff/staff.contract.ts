import { z } from 'zod'
import { StaffId } from '#shared/kernel/ids.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { NewStaff, Staff, StaffPatch } from './staff.schema.ts'

const LAST_OWNER = { LAST_OWNER: {} } as const
const NAME_TAKEN = { NAME_TAKEN: {} } as const

export const staffContract = {
  list: procedure.output(z.array(Staff)),
  /** Who is at the till in this window; null until somebody is chosen where several work. */
  current: procedure.output(Staff.nullable()),
  choose: procedure
    .input(z.object({ id: StaffId }))
    .output(Staff)
    .errors(NOT_FOUND),
  create: procedure.input(NewStaff).output(Staff).errors(NAME_TAKEN),
  update: procedure
    .input(z.object({ id: StaffId, version: z.int(), patch: StaffPatch }))
    .output(Staff)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE, ...LAST_OWNER, ...NAME_TAKEN }),
}
