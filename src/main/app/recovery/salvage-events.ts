import type { Result } from '#shared/kernel/result.ts'
import type { SalvagedShop, SalvageEvent, SalvageStep } from '#shared/recovery/salvage.schema.ts'
import type { SalvageRefusal } from './salvage.ts'

type Outcome = Result<SalvagedShop, SalvageRefusal>

/** Steps, then the outcome. */
export async function* asSalvageEvents(
  steps: AsyncGenerator<SalvageStep, Outcome, void>,
  unwrap: (outcome: Outcome) => SalvagedShop,
): AsyncGenerator<SalvageEvent, void, void> {
  for (;;) {
    const { done, value } = await steps.next()
    if (done) {
      yield { state: 'done', shop: unwrap(value) }
      return
    }
    yield { state: 'running', step: value }
  }
}
