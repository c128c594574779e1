/** Somebody who waits for long work: told how far it is, and free to give up. */
export type Waiting<Progress> = {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

type Steps<Progress, Outcome> = Generator<Progress, Outcome, void> | AsyncGenerator<Progress, Outcome, void>

/** Where nobody waits for anything else meanwhile. */
export const runAtOnce = <Outcome>(steps: Generator<unknown, Outcome, void>): Outcome => {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same work, its progress told in other words. */
export function* retold<Progress, Told, Outcome>(
  steps: Generator<Progress, Outcome, void>,
  tell: (progress: Progress) => Told,
): Generator<Told, Outcome, void> {
  let outcome: { value: Outcome } | undefined
  const kept = function* () {
    outcome = { value: yield* steps }
  }
  for (const progress of kept()) yield tell(progress)
  if (!outcome) throw new Error('work without an outcome')
  return outcome.value
}

/** What a callback is told, as a stream that skips what nobody fetched in time; leaving it gives the work up. */
export async function* asStream<Progress, Outcome>(
  work: (waiting: Required<Waiting<Progress>>) => Promise<Outcome>,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Progress, Outcome, void> {
  const left = new AbortController()
  let latest: { progress: Progress } | undefined
  let isOver = false
  let wake = (): void => {}
  const outcome = work({
    signal: AbortSignal.any([signal, left.signal]),
    onProgress: (progress) => {
      latest = { progress }
      wake()
    },
  })
  const end = (): void => {
    isOver = true
    wake()
  }
  outcome.then(end, end)
  try {
    while (!isOver) {
      await new Promise<void>((resolve) => {
        wake = resolve
        if (latest || isOver) resolve()
      })
      const told: { progress: Progress } | undefined = latest
      latest = undefined
      if (told && !isOver) yield told.progress
    }
    return await outcome
  } finally {
    left.abort()
  }
}

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
