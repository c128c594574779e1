/** Looks after each write of the door: before it begins, after its commit, and when it failed. */
export type WriteGuard = {
  /** Throws what keeps the write from beginning. */
  before: () => void
  /** Throws what keeps the commit from being acknowledged. */
  committed: () => void
  /** What is thrown instead: an error that names what stands in the way. */
  failed: (error: unknown) => unknown
}
