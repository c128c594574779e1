import type { Result } from '#shared/kernel/result.ts'

type ErrorConstructors<Code extends string> = { [K in Code]: (...options: never[]) => Error }

/** The value, or the contract's declared error of the same code: a code that the contract does not declare does not compile. */
export const unwrap = <T, E extends { code: string }>(
  result: Result<T, E>,
  errors: ErrorConstructors<E['code']>,
): T => {
  if (result.ok) return result.value
  const { code, ...data } = result.error
  const create = errors[code as E['code']]
  // The constructor's own type asks for exactly the data of its code; the union of codes can't be narrowed here.
  throw create((Object.keys(data).length > 0 ? { data } : undefined) as never)
}
