/** Two owners, each sending the other away at the same moment. */
import { expect, test } from 'vitest'
import { openPort } from '#tests/hostile/port-client.ts'
import { openContract } from './open-contract.ts'

test.each([{ working: false }, { role: 'clerk' as const }])('one owner stays, whoever is faster', async (patch) => {
  const opened = openContract()
  const { staff } = opened.shop.services
  const [first] = staff.list()
  const second = staff.create({ staffId: opened.session.staffId }, { name: 'Երկրորդ', role: 'owner' })
  if (!first || !second.ok) throw new Error('no two owners')
  const { ask } = openPort(opened)
  const outcomes = await Promise.all(
    [second.value, first].map(({ id, version }) => ask('staff.update', { id, version, patch })),
  )

  expect(outcomes.filter((each) => 'ok' in each)).toHaveLength(1)
  expect(outcomes).toContainEqual(expect.objectContaining({ error: expect.objectContaining({ code: 'LAST_OWNER' }) }))
  expect(staff.list().filter(({ role, working }) => role === 'owner' && working)).toHaveLength(1)
})
