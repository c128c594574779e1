import type { CopyStep } from '#shared/copies/copies.schema.ts'

/** Steps, then what came of them. */
export async function* asEvents<Outcome, Done>(
  steps: AsyncGenerator<CopyStep, Outcome, void>,
  tell: (outcome: Outcome) => Done,
): AsyncGenerator<(CopyStep & { state: 'running' }) | Done, void, void> {
  let outcome: { value: Outcome } | undefined
  const kept = async function* () {
    outcome = { value: yield* steps }
  }
  for await (const step of kept()) yield { state: 'running', ...step }
  if (!outcome) throw new Error('work without an outcome')
  yield tell(outcome.value)
}
