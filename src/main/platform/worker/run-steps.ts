/** Somebody who waits for long work: told how far it is, and free to give up. */
export type Waiting<Progress> = {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

type Steps<Progress, Outcome> = Generator<Progress, Outcome, void> | AsyncGenerator<Progress, Outcome, void>

/** Long work in the thread that asks, stopped between two of its steps when told. */
export const runSteps = async <Progress, Outcome>(
  steps: Steps<Progress, Outcome>,
  { signal, onProgress }: Waiting<Progress> = {},
): Promise<Outcome> => {
  let outcome: { value: Outcome } | undefined
  const kept = async function* () {
    outcome = { value: yield* steps }
  }
  for await (const progress of kept()) {
    signal?.throwIfAborted()
    onProgress?.(progress)
  }
  if (!outcome) throw new Error('work without an outcome')
  return outcome.value
}
