import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { tickingClock } from '#tests/support/new-shop.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { createLog } from './log.ts'

const makeLog = () => {
  const folder = tempFolder()
  const log = createLog({ folder: () => join(folder, 'logs'), now: tickingClock(), program: 'test' })
  const lines = (): Record<string, unknown>[] =>
    readFileSync(join(folder, 'logs', 'khostum.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { log, lines, folder: join(folder, 'logs') }
}

test('an error is found again under its id, with where it came from', () => {
  const { log, lines } = makeLog()
  const id = log.error(new TypeError('x is not a function'), 'tickets.create')

  expect(lines()).toMatchObject([
    {
      level: 'error',
      id,
      where: 'tickets.create',
      program: 'test',
      error: { name: 'TypeError', message: 'x is not a function' },
    },
  ])
  expect(JSON.stringify(lines())).toContain('log.test.ts')
})

test.each([
  ['a name in quotes', new Error('no customer "Ani Petrosyan" here')],
  ['a name in Armenian', new Error('bad row Անի Պետրոսյան')],
  ['a phone', new Error('no owner for +37491234567')],
  ['what a parser read', new SyntaxError('Unexpected token \'A\', "Ani Petros"... is not valid JSON')],
  ['what a schema refused', z.object({ phone: z.literal('37491234567') }).safeParse({ phone: 'Ani Պետրոսյան' }).error],
  ['the cause', new Error('outer', { cause: new Error("of 'Ani Petrosyan'") })],
])('%s does not get into the log', (_, error) => {
  const { log, lines } = makeLog()
  log.error(error, 'here')

  expect(JSON.stringify(lines().map((line) => ({ ...line, at: '' })))).not.toMatch(/Ani|Պետրոսյան|91234567/)
})

test('old lines are turned over and the oldest go', () => {
  const { log, folder } = makeLog()
  const facts = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`fact${n}`, 'x'.repeat(1_000)]))
  for (let n = 0; n < 20; n++) log.note('much', facts)

  expect(readdirSync(folder).sort()).toEqual(['khostum.log', ...[1, 2, 3, 4].map((n) => `khostum.log.${n}`)])
})

test('a log that cannot be written does not stop the work', () => {
  const log = createLog({ folder: () => '/dev/null/logs', now: tickingClock(), program: 'test' })
  expect(log.error(new Error('x'), 'here')).toMatch(/^[0-9a-f]{8}$/)
})

test('a pipe in the place of the log, which would keep the work waiting for ever, is turned over like a full one', () => {
  const { log, lines, folder } = makeLog()
  mkdirSync(folder)
  if (spawnSync('mkfifo', [join(folder, 'khostum.log')]).status !== 0) return

  log.note('copied')

  expect(lines()).toMatchObject([{ event: 'copied' }])
})
