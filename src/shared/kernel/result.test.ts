import { expect, test } from 'vitest'
import { err, ok, type Result } from './result.ts'

const half = (n: number): Result<number, { code: 'odd'; n: number }> =>
  n % 2 === 0 ? ok(n / 2) : err({ code: 'odd', n })

test('a value and an error are told apart by one flag, and the code stays a literal', () => {
  const good = half(4)
  const bad = half(3)
  expect(good).toEqual({ ok: true, value: 2 })
  expect(bad.ok ? undefined : bad.error.code).toBe('odd')
})
