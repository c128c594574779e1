/** Who one says one is: PINs and recovery keys, tried one after the other, and ever slower after wrong tries. */
import type { Stopwatch } from '#main/platform/clock.ts'
import type { Actor, Door } from '#main/platform/db/door.ts'
import type { StaffId } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'
import { FREE_TRIES, waitAfter } from './pin-delay.ts'
import { makeRecoveryKey, normalRecoveryKey } from './recovery-key.ts'
import { hashSecret, isSecret } from './secret-hash.ts'
import {
  addFailed,
  countFailed,
  findSecret,
  forgetFailed,
  noteSecurity,
  removeSecret,
  type SecretKind,
  saveSecret,
} from './secrets.repo.ts'
import { type StaffRow, toStaff, updateStaff } from './staff.repo.ts'
import type { StaffService } from './staff.service.ts'

/** `triesLeft`: before one has to wait. `seconds`: until the next try is looked at. */
export type PinRefusal =
  | { code: 'PIN_NEEDED' }
  | { code: 'WRONG_PIN'; triesLeft: number }
  | { code: 'PIN_WAIT'; seconds: number }

type NotFound = { code: 'NOT_FOUND' }
type NotYours = { code: 'NOT_YOURS' }

type Deps = { door: Door; staff: StaffService; stopwatch: Stopwatch }

export const createPinsService = ({ door, staff, stopwatch }: Deps) => {
  const { read } = door
  // On the stopwatch of this process: neither a clock that is put forward nor a restart shortens a wait.
  const waitsUntil = new Map<number, number>()
  let turn: Promise<unknown> = Promise.resolve()

  /** Guesses sent at once wait for each other, or none of them would see that the others were wrong. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  const failedOf = (row: StaffRow): number => countFailed(read, row.id, door.deviceId())

  const secondsToWait = (row: StaffRow): number => {
    const seconds = waitAfter(failedOf(row))
    if (seconds === 0) return 0
    const until = waitsUntil.get(row.id) ?? stopwatch() + seconds * 1_000
    waitsUntil.set(row.id, until)
    return Math.max(0, Math.ceil((until - stopwatch()) / 1_000))
  }

  const tryIn = async (row: StaffRow, kind: SecretKind, typed: string): Promise<Result<void, PinRefusal>> => {
    const seconds = secondsToWait(row)
    if (seconds > 0) return err({ code: 'PIN_WAIT', seconds })
    const secret = findSecret(read, row.id, kind)
    const isRight = secret !== undefined && (await isSecret(typed, secret))
    waitsUntil.delete(row.id)
    if (isRight) {
      if (failedOf(row) > 0) door.jot({ staffId: row.id }, (trx) => forgetFailed(trx, row.id))
      return ok(undefined)
    }
    door.jot({ staffId: null }, (trx) => {
      addFailed(trx, row.id)
      noteSecurity(trx, 'pin_wrong', row.id)
    })
    const wait = secondsToWait(row)
    return err(
      wait > 0 ? { code: 'PIN_WAIT', seconds: wait } : { code: 'WRONG_PIN', triesLeft: FREE_TRIES - failedOf(row) },
    )
  }

  /** Whoever has no PIN needs none. */
  const check = (row: StaffRow, pin: string | undefined): Promise<Result<void, PinRefusal>> =>
    inTurn(async () => {
      // As it is when its turn has come: a PIN may have been set or taken away meanwhile.
      if (staff.getByRowId(row.id).pin_set_at === null) return ok(undefined)
      return pin === undefined ? err({ code: 'PIN_NEEDED' }) : tryIn(row, 'pin', pin)
    })

  const write = async (actor: Actor, row: StaffRow, pin: string | null, kind?: 'recovered'): Promise<Staff> => {
    const secret = pin === null ? null : await hashSecret(pin)
    door.write(actor, (trx) => {
      if (secret) saveSecret(trx, row.id, 'pin', secret)
      else removeSecret(trx, row.id, 'pin')
      forgetFailed(trx, row.id)
      updateStaff(trx, staff.getByRowId(row.id), { pin_set_at: secret && trx.at })
      noteSecurity(trx, kind ?? (secret ? 'pin_set' : 'pin_removed'), row.id)
      if (kind === 'recovered') removeSecret(trx, row.id, 'recovery_key')
    })
    waitsUntil.delete(row.id)
    return toStaff(staff.getByRowId(row.id))
  }

  return {
    check,

    /** One's own PIN, or anybody's as the owner; null takes it away. */
    set: async (
      actor: Actor & { staffId: number },
      { id, pin }: { id: StaffId; pin: string | null },
    ): Promise<Result<Staff, NotFound | NotYours>> => {
      const row = staff.findRow(id)
      if (!row || row.left_at !== null) return err({ code: 'NOT_FOUND' })
      if (row.id !== actor.staffId && staff.getByRowId(actor.staffId).role !== 'owner')
        return err({ code: 'NOT_YOURS' })
      return ok(await write(actor, row, pin))
    },

    /** A new key for the person at the till; the one before opens nothing any more. Shown once, kept as a hash. */
    makeKey: async (actor: Actor & { staffId: number }): Promise<string> => {
      const key = makeRecoveryKey()
      const secret = await hashSecret(normalRecoveryKey(key))
      door.write(actor, (trx) => {
        saveSecret(trx, actor.staffId, 'recovery_key', secret)
        noteSecurity(trx, 'key_made', actor.staffId)
      })
      return key
    },

    /** A new PIN by the one before. */
    change: ({
      id,
      old,
      pin,
    }: {
      id: StaffId
      old: string
      pin: string
    }): Promise<Result<Staff, NotFound | PinRefusal>> =>
      inTurn(async () => {
        const row = staff.findRow(id)
        if (!row || row.left_at !== null || row.pin_set_at === null) return err({ code: 'NOT_FOUND' })
        const tried = await tryIn(row, 'pin', old)
        return tried.ok ? ok(await write({ staffId: row.id }, row, pin)) : tried
      }),

    /** A forgotten PIN is replaced with the printed key, which is then used up. */
    recover: ({
      id,
      key,
      pin,
    }: {
      id: StaffId
      key: string
      pin: string
    }): Promise<Result<Staff, NotFound | PinRefusal>> =>
      inTurn(async () => {
        const row = staff.findRow(id)
        if (!row || row.left_at !== null) return err({ code: 'NOT_FOUND' })
        const tried = await tryIn(row, 'recovery_key', normalRecoveryKey(key))
        return tried.ok ? ok(await write({ staffId: row.id }, row, pin, 'recovered')) : tried
      }),
  }
}

export type PinsService = ReturnType<typeof createPinsService>
