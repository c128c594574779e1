import type { Result } from '#shared/kernel/result.ts'

/** In a plan that was checked beforehand an expected failure is a mistake of the plan. */
export const must = <T>(result: Result<T, { code: string }>): T => {
  if (!result.ok) throw new Error(`The plan could not be carried out: ${JSON.stringify(result.error)}`)
  return result.value
}
