export type Tally = {
  passed: number
  failed: number
  /** Half a line: what was looked at. */
  detail: string
  /** Shown when something failed. */
  output?: string
}

export type Check = { name: string; run: () => Promise<Tally> }

/** A check that is one test in the count: it passes when nothing was found. */
export const asOneTest = (passed: boolean, detail: string, output = ''): Tally => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  detail,
  output,
})

/** The tally of a step that broke or ran nothing: never less than one failure. */
export const atLeastOneFailure = (tally: Tally, isBroken: boolean): Tally =>
  (isBroken && tally.failed === 0) || tally.passed + tally.failed === 0
    ? { ...tally, failed: Math.max(1, tally.failed) }
    : tally
