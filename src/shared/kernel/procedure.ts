import { oc } from '@orpc/contract'
import { z } from 'zod'

const storageErrors = {
  /** No room; nothing was written. */
  DISK_FULL: {},
  READ_ONLY: {},
  BUSY: {},
  DAMAGED: {},
  MISSING: {},
} as const

/** The base of every procedure: what can go wrong anywhere. */
export const procedure = oc.errors({
  ...storageErrors,
  /** The shop's folder is not open (first start, missing, damaged). */
  SHOP_NOT_OPEN: {},
  /** Nobody is at the till yet. */
  NOBODY_AT_TILL: {},
  /** The person at the till has no right to it; these roles have. */
  FORBIDDEN: { data: z.object({ roles: z.array(z.string()) }) },
  /** The person at the till types the PIN once more (`staff.confirm`), then the call is made again. */
  CONFIRM_PIN: {},
  /** More than any form holds: nothing of it was looked at. */
  TOO_LARGE: {},
  /** Logged under this id; the screen shows it. */
  UNEXPECTED: { data: z.object({ errorId: z.string() }) },
})

export const NOT_FOUND = { NOT_FOUND: {} } as const
/** The record changed since it was read. */
export const CHANGED_ELSEWHERE = { CHANGED_ELSEWHERE: {} } as const
