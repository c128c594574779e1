import { expect, test } from 'vitest'
import { z } from 'zod'
import { type CustomerId, TicketId, uuidBrand } from './ids.ts'

const V7 = '0196ce3e-4a2f-7c11-9d55-3f2b6b1a9c00'

test('an id is a UUID and nothing else', () => {
  expect(TicketId.parse(V7)).toBe(V7)
  for (const wrong of ['', '412', `${V7} `, V7.replaceAll('-', '')]) {
    expect(TicketId.safeParse(wrong).success).toBe(false)
  }
})

test('ids of different records are different types', () => {
  const ticket: TicketId = TicketId.parse(V7)
  // @ts-expect-error a ticket is no customer
  const customer: CustomerId = ticket
  expect(customer).toBe(V7)
})

test('ids can be described as JSON schema in both directions', () => {
  const schema = z.object({ id: uuidBrand('AnyId') })
  expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({
    properties: { id: { type: 'string', format: 'uuid' } },
  })
  expect(z.toJSONSchema(schema, { io: 'output' })).toMatchObject({ properties: { id: { type: 'string' } } })
})
