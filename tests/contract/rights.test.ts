/** Every call of the contract in the name of every role: what is not in its row of rights.ts is refused, and nothing is written. */
import { describe, expect, test } from 'vitest'
import { describeContract } from '#main/cli/describe.ts'
import { isAllowed, rightOf } from '#shared/rights.ts'
import { Role } from '#shared/staff/staff.schema.ts'
import { type OpenContract, openContract } from './open-contract.ts'
import { type Schema, sampleOf } from './sample.ts'

/** Not asked here: the one ends only with its input, the others make somebody else of the person at the till. */
const APART = ['changes.watch', 'staff.choose', 'staff.leave']
const procedures = describeContract().filter(({ call }) => !APART.includes(call))

const codesOf = async (opened: OpenContract): Promise<Map<string, string>> => {
  const requests = procedures.map(({ call, input }, id) => ({
    id,
    call,
    input: sampleOf(input as Schema, opened.idsOf(call)),
  }))
  const replies = await opened.ask(requests)
  // The answer of a call is its last line; events come before it.
  return new Map(replies.map(({ id, error }) => [procedures[Number(id)]?.call ?? '', error?.code ?? 'OK']))
}

const entriesOf = ({ shop }: OpenContract): number =>
  shop.door.read.allRaw<{ entries: number }>('SELECT count(*) AS entries FROM change_log')[0]?.entries ?? 0

test.each(Role.options)(
  'in the name of a person who is %s each call is answered or refused as its row says',
  async (role) => {
    const opened = openContract(role)
    const codes = await codesOf(opened)

    expect(codes.size).toBe(procedures.length)
    for (const { call } of procedures) {
      const right = rightOf(call.split('.'))
      if (right === undefined) throw new Error(`${call} has no row`)
      expect([call, codes.get(call) === 'FORBIDDEN']).toEqual([call, !isAllowed(right, role)])
      expect([call, codes.get(call)]).not.toEqual([call, 'NOBODY_AT_TILL'])
    }
    expect(opened.surprises).toEqual([])
  },
)

test('a refused call writes nothing', async () => {
  const opened = openContract('accountant')
  const before = entriesOf(opened)
  const [reply] = await opened.ask([{ call: 'tickets.create', input: { kind: 'complaint', description: 'Կոշիկ' } }])
  expect(reply?.error?.code).toBe('FORBIDDEN')
  expect(reply?.error?.message).toBe('Only these may do that: Owner, Manager, Clerk')
  expect(entriesOf(opened)).toBe(before)
})

test('with nobody at the till only what opens the shop is answered', async () => {
  const opened = openContract()
  opened.session.staffId = null
  const codes = await codesOf(opened)
  for (const { call } of procedures) {
    const isOpen = rightOf(call.split('.')) === 'open'
    expect([call, codes.get(call) === 'NOBODY_AT_TILL']).toEqual([call, !isOpen])
  }
})

test('who has left is at no till any more', async () => {
  const opened = openContract('clerk')
  const { staff } = opened.shop.services
  const person = staff.list().find(({ role }) => role === 'clerk')
  if (!person) throw new Error('no clerk')
  staff.update({ staffId: null }, { id: person.id, version: person.version, patch: { working: false } })
  const [reply] = await opened.ask([{ call: 'tickets.list', input: {} }])
  expect(reply?.error?.code).toBe('NOBODY_AT_TILL')
})

describe('what a shop owner counts on', () => {
  const may = (call: string): Role[] =>
    Role.options.filter((role) => isAllowed(rightOf(call.split('.')) ?? 'open', role))

  test('only the owner says who works here, and as what', () => {
    for (const call of ['staff.create', 'staff.update', 'shop.move', 'shop.locate'])
      expect(may(call)).toEqual(['owner'])
  })

  test('a clerk takes no file out of the shop and brings none in', () => {
    for (const call of ['exporting.run', 'importing.run', 'settings.update']) expect(may(call)).not.toContain('clerk')
  })

  test('the accountant reads and exports, and changes nothing', () => {
    const writes = procedures
      .map(({ call }) => call)
      .filter((call) => /\.(create|update|reverse|redeem|set|change|write|add|correct|run$|undo|move|save$)/.test(call))
      .filter((call) => !['exporting.run', 'staff.setPin', 'staff.changePin'].includes(call))
    expect(writes.length).toBeGreaterThan(20)
    for (const call of writes) expect([call, may(call).includes('accountant')]).toEqual([call, false])
    expect(may('exporting.run')).toContain('accountant')
    expect(may('compensations.totals')).toContain('accountant')
  })
})
