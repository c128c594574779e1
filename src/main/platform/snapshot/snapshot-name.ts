/** Names of copies: a number that only grows, then the clock's word for it, which nothing is decided by. */
import { Instant } from '#shared/kernel/instant.ts'

export type SnapshotName = {
  /** 0 where the name has none: copies of the first versions, older than every numbered one. */
  sequence: number
  at: Instant
}

const NUMBERED = /^khostum-(\d{6,15})-(\d{8})-(\d{9})\.db$/
const UNNUMBERED = /^khostum-(\d{8})-(\d{9})\.db$/
const SEQUENCE_DIGITS = 6

/** `khostum-000412-20260514-054000123.db`, in UTC. */
export const snapshotName = ({ sequence, at }: SnapshotName): string => {
  const digits = at.replace(/\D/g, '')
  return `khostum-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}-${digits.slice(0, 8)}-${digits.slice(8)}.db`
}

const instantFrom = (date: string, time: string): Instant | undefined => {
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
  const hour = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}.${time.slice(6)}`
  return Instant.safeParse(`${day}T${hour}Z`).data
}

/** Undefined for the name of anything else. */
export const parseSnapshotName = (name: string): SnapshotName | undefined => {
  const [, sequence = '0', date = '', time = ''] =
    NUMBERED.exec(name) ?? UNNUMBERED.exec(name)?.toSpliced(1, 0, '0') ?? []
  const at = instantFrom(date, time)
  return at && { sequence: Number(sequence), at }
}

/** The later one first: by number, and by name where there is none. */
export const compareNewestFirst = (
  a: { sequence: number; name: string },
  b: { sequence: number; name: string },
): number => b.sequence - a.sequence || (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)
