import { z } from 'zod'
import { StaffId } from '#shared/kernel/ids.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { Pin, RecoveryKey } from './pins.schema.ts'
import { NewStaff, SecurityEvent, Staff, StaffPatch } from './staff.schema.ts'

const LAST_OWNER = { LAST_OWNER: {} } as const
const NAME_TAKEN = { NAME_TAKEN: {} } as const

/** What comes of a PIN or key that was typed. */
export const PIN_REFUSALS = {
  PIN_NEEDED: {},
  /** So many tries are left before one has to wait. */
  WRONG_PIN: { data: z.object({ triesLeft: z.int() }) },
  /** So many seconds until the next try is looked at. */
  PIN_WAIT: { data: z.object({ seconds: z.int() }) },
} as const

export const staffContract = {
  list: procedure.output(z.array(Staff)),
  /** Who is at the till in this window; null until somebody is chosen where several work. */
  current: procedure.output(Staff.nullable()),
  choose: procedure
    .input(z.object({ id: StaffId, pin: Pin.optional() }))
    .output(Staff)
    .errors({ ...NOT_FOUND, ...PIN_REFUSALS }),
  /** Nobody is at the till any more. */
  leave: procedure.input(z.object({})).output(z.object({})),
  /** The PIN of the person at the till once more: for two minutes calls that ask for it are carried out. */
  confirm: procedure
    .input(z.object({ pin: Pin }))
    .output(z.object({}))
    .errors(PIN_REFUSALS),
  /** One's own PIN, or anybody's as the owner; null takes it away. */
  setPin: procedure
    .input(z.object({ id: StaffId, pin: Pin.nullable() }))
    .output(Staff)
    .errors({ ...NOT_FOUND, NOT_YOURS: {} }),
  /** One's own PIN by the one before, on the tiles, whoever is at the till. */
  changePin: procedure
    .input(z.object({ id: StaffId, old: Pin, pin: Pin }))
    .output(Staff)
    .errors({ ...NOT_FOUND, ...PIN_REFUSALS }),
  /** Wrong PINs, new PINs and keys, who came, left or became what: newest first, the last hundred. */
  securityEvents: procedure.output(z.array(SecurityEvent)),
  /** A recovery key for the person at the till, shown this once; the one before is worth nothing any more. */
  makeRecoveryKey: procedure.input(z.object({})).output(z.object({ key: z.string() })),
  /** A forgotten PIN is replaced; the key is used up. */
  recover: procedure
    .input(z.object({ id: StaffId, key: RecoveryKey, pin: Pin }))
    .output(Staff)
    .errors({ ...NOT_FOUND, ...PIN_REFUSALS }),
  create: procedure.input(NewStaff).output(Staff).errors(NAME_TAKEN),
  update: procedure
    .input(z.object({ id: StaffId, version: z.int(), patch: StaffPatch }))
    .output(Staff)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE, ...LAST_OWNER, ...NAME_TAKEN }),
}
