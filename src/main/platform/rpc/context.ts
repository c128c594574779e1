import type { Actor } from '../db/door.ts'

/** One window or one command line: who is at the till there. */
export type Session = {
  /** Row id of the person at the till; null until somebody is chosen. */
  staffId: number | null
  /** On the process's stopwatch: when the person last typed the PIN for a call that asks for it once more. */
  confirmedAt?: number
}

/** Somebody else is at the till, or nobody: what the one before confirmed does not hold any more. */
export const enter = (session: Session, staffId: number | null): void => {
  session.staffId = staffId
  delete session.confirmedAt
}

export type RpcContext = { session: Session }

/** A write without a person: the tile has to be chosen first. */
export class NobodyAtTill extends Error {
  override name = 'NobodyAtTill'
}

/** A call that the person at the till has no right to; `roles` have it. */
export class Forbidden extends Error {
  override name = 'Forbidden'
  readonly roles: readonly string[]

  constructor(roles: readonly string[]) {
    super()
    this.roles = roles
  }
}

/** A call that asks the person at the till for the PIN once more. */
export class NotConfirmed extends Error {
  override name = 'NotConfirmed'
}

/** A call that needs the shop while its folder is not open. */
export class ShopNotOpen extends Error {
  override name = 'ShopNotOpen'
}

export const actorOf = ({ session }: RpcContext): Actor & { staffId: number } => {
  if (session.staffId === null) throw new NobodyAtTill()
  return { staffId: session.staffId }
}
