/** A job's outcome, where nobody asks how far it is. */
export const finishJob = <T>(job: Generator<unknown, T, void>): T => {
  for (;;) {
    const step = job.next()
    if (step.done) return step.value
  }
}
