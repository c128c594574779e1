import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { tickingClock } from '#tests/support/new-shop.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { takeLock } from './lock.ts'
import { shopPaths } from './shop-folder.ts'

const take = (paths: ReturnType<typeof shopPaths>, program = 'window') => {
  const taken = takeLock(paths, { program, now: tickingClock() })
  if (taken.ok) onTestFinished(taken.value.release)
  return taken
}

test('whoever finds the shop held is told the program, the account, the computer and since when', () => {
  const paths = shopPaths(tempFolder())
  take(paths)

  expect(take(paths, 'khostum rpc')).toEqual({
    ok: false,
    error: {
      code: 'HELD',
      holder: {
        pid: process.pid,
        user: userInfo().username,
        host: hostname(),
        program: 'window',
        since: '2026-05-14T05:40:01.000Z',
      },
    },
  })
})

test('a name left by a killed program holds nothing and is not told for the next holder', () => {
  const paths = shopPaths(tempFolder())
  writeFileSync(paths.holder, JSON.stringify({ pid: 1, host: 'old', program: 'killed', since: 'long ago' }))

  expect(take(paths).ok).toBe(true)

  expect(take(paths)).toMatchObject({ error: { holder: { program: 'window', host: hostname() } } })
})

test('a name left by another user that may not be written is replaced', () => {
  const paths = shopPaths(tempFolder())
  writeFileSync(paths.holder, JSON.stringify({ pid: 1, host: 'old', program: 'other', since: 'long ago' }))
  chmodSync(paths.holder, 0o444)

  expect(take(paths).ok).toBe(true)

  expect(take(paths)).toMatchObject({ error: { holder: { program: 'window' } } })
})

test('a holder whose name can not be read is held all the same, by nobody in particular', () => {
  const paths = shopPaths(tempFolder())
  take(paths)
  writeFileSync(paths.holder, '{"pid": 1, "ho')

  expect(take(paths)).toEqual({ ok: false, error: { code: 'HELD', holder: null } })
})

test('letting go takes the name away', () => {
  const paths = shopPaths(tempFolder())
  const taken = takeLock(paths, { program: 'window', now: tickingClock() })
  if (taken.ok) taken.value.release()

  expect(existsSync(paths.holder)).toBe(false)
  expect(take(paths).ok).toBe(true)
})
