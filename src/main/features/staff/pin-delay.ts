/** So many slips of the finger are free. */
export const FREE_TRIES = 5
const FIRST_WAIT_S = 30
const LONGEST_WAIT_S = 15 * 60

/** Seconds to wait before the next try, after so many wrong ones in a row: none, then 30, 60, 120 … up to a quarter of an hour. */
export const waitAfter = (failed: number): number =>
  failed < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_S * 2 ** Math.min(failed - FREE_TRIES, 20), LONGEST_WAIT_S)
