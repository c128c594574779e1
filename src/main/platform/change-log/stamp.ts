/** Hybrid logical clock: follows the wall clock, never goes back, and counts on where the wall clock stands still or was set back. */

export type Stamp = { ms: number; count: number }

/** `0190a1b2c3d4-0001`: as text it sorts in order. */
export const stampText = ({ ms, count }: Stamp): string =>
  `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}`

export const parseStamp = (text: string): Stamp => {
  const [ms = '', count = ''] = text.split('-')
  return { ms: Number.parseInt(ms, 16), count: Number.parseInt(count, 16) }
}

const COUNT_LIMIT = 0xffff

export const nextStamp = (last: Stamp | undefined, wallMs: number): Stamp => {
  if (!last || wallMs > last.ms) return { ms: wallMs, count: 0 }
  return last.count < COUNT_LIMIT ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 }
}
