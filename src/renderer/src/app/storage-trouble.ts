import { ORPCError } from '@orpc/client'

const CODES: ReadonlySet<string> = new Set(['DISK_FULL', 'READ_ONLY', 'BUSY', 'DAMAGED', 'MISSING'])

const listeners = new Set<() => void>()

/** Tells the notice of every screen that a call failed on the disk, whoever made it. */
export const noteStorageTrouble = (error: unknown): void => {
  if (error instanceof ORPCError && CODES.has(error.code)) for (const listen of listeners) listen()
}

export const onStorageTrouble = (listen: () => void): (() => void) => {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
