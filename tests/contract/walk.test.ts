/** Every call of the contract with input that does not fit it: each is refused by a declared name, none by surprise. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDamage } from '#main/app/damage/check-damage.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { describeContract } from '#main/cli/describe.ts'
import { finishJob } from '#tests/support/finish-job.ts'
import { sharedData, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { type OpenContract, openContract, type Reply } from './open-contract.ts'
import { BAD_VALUES, MISSING, placesOf, replaceAt, type Schema, sampleOf, valueAt } from './sample.ts'

/** Answered by the protocol itself, whatever the call. */
const OF_THE_PROTOCOL = ['BAD_REQUEST', 'CANCELLED']
/** These end only with their input. */
const ENDLESS = ['changes.watch']

const procedures = describeContract().filter(({ call }) => !ENDLESS.includes(call))

const inputOf = ({ call, input }: (typeof procedures)[number], { idsOf }: OpenContract): unknown =>
  sampleOf(input as Schema, idsOf(call))

const expectNamed = (
  { call, errors }: (typeof procedures)[number],
  requests: readonly { input: unknown }[],
  replies: readonly Reply[],
) => {
  expect(replies.filter((reply) => 'ok' in reply || 'error' in reply)).toHaveLength(requests.length)
  const allowed = new Set([...Object.keys(errors), ...OF_THE_PROTOCOL])
  allowed.delete('UNEXPECTED')
  const strange = replies.filter(({ error }) => error && !allowed.has(error.code))
  expect(
    strange.map((reply) => ({ call, reply, asked: JSON.stringify(requests[Number(reply.id)]?.input).slice(0, 300) })),
  ).toEqual([])
  for (const { error } of replies) if (error) expect(error.message).not.toMatch(/^$|at \/|node_modules/)
}

/** Whatever was asked of it: no check takes it for wrong, and none for damage. */
const expectWhole = ({ shop: { door, services, paths } }: OpenContract): void => {
  expect([...verifyShop(door.read, services, { deep: true })].flatMap(({ problems }) => problems)).toEqual([])
  expect(finishJob(checkDamage({ database: paths.database, backups: paths.backups }))).toEqual({
    verdict: 'whole',
    findings: [],
  })
}

test.each(procedures)('$call', { timeout: 120_000 }, async (procedure) => {
  const opened = openContract()
  const fitting = inputOf(procedure, opened)
  const inputs = [
    fitting,
    ...placesOf(fitting).flatMap((path) => BAD_VALUES.map((bad) => replaceAt(fitting, path, bad))),
  ]
  const requests = inputs.map((input, id) => ({ id, call: procedure.call, ...(input === MISSING ? {} : { input }) }))

  const replies = await opened.ask(requests.map((request) => ({ ...request })))

  expect(opened.surprises).toEqual([])
  expectNamed(
    procedure,
    requests.map((request) => ({ input: undefined, ...request })),
    replies,
  )
  const issues = replies.filter(({ error }) => error?.code === 'BAD_REQUEST')
  for (const { error } of issues) expect(error?.data).toMatchObject({ issues: expect.any(Array) })
  expectWhole(opened)
})

const LISTS = [
  'blns/blns.txt',
  'csv-injection/csv-payload.txt',
  'sql/Auth_Bypass.txt',
  'sql/Generic_SQLI.txt',
  'unicode/naughty-unicode.txt',
  'unicode/terminal-escape-codes.txt',
  'xss/HTML5sec_Injections.txt',
  'xss/xss-rsnake.txt',
].map((name) => `security-strings/${name}`)

const available = LISTS.every(sharedDataAvailable)

test.runIf(available)('hostile strings are text to every call that takes text', { timeout: 240_000 }, async () => {
  const strings = LISTS.flatMap((name) => readFileSync(sharedData(name), 'utf8').split('\n')).filter(
    (text) => text !== '',
  )
  expect(strings.length).toBeGreaterThan(1_000)
  const opened = openContract()
  let next = 0
  for (const procedure of procedures) {
    const fitting = inputOf(procedure, opened)
    const texts = placesOf(fitting).filter((path) => typeof valueAt(fitting, path) === 'string')
    if (texts.length === 0) continue
    // Each list is spread over the calls; together they meet every string more than once.
    const inputs = Array.from({ length: 60 }, () => {
      const path = texts[next % texts.length] ?? []
      const text = strings[next % strings.length]
      next += 1
      return replaceAt(fitting, path, text)
    })
    const requests = inputs.map((input, id) => ({ id, call: procedure.call, input }))
    expectNamed(procedure, requests, await opened.ask(requests))
  }

  expect(next).toBeGreaterThan(strings.length)
  expect(opened.surprises).toEqual([])
  expectWhole(opened)
})
