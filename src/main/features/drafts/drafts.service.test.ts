import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { DraftId, EventId, TicketId } from '#shared/kernel/ids.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const save = (id: string, text: string) =>
  shop.services.drafts.save(shop.clerk.actor, {
    id: id as DraftId,
    kind: 'ticket',
    title: text,
    payload: { description: text },
  })

test('a half-typed form is kept and replaced by what was typed since', () => {
  const id = newUuid()
  save(id, 'Պայուս')
  save(id, 'Պայուսակի գոտին')
  const list = shop.services.drafts.list(shop.clerk.actor.staffId, null)
  expect(list.map(({ payload }) => payload)).toEqual([{ description: 'Պայուսակի գոտին' }])
})

test('stays with its author', () => {
  save(newUuid(), 'ա')
  expect(shop.services.drafts.list(shop.owner.actor.staffId, null)).toEqual([])
  expect(shop.services.drafts.list(null, null)).toHaveLength(1)
})

test('ends when its record is saved and can not come back after it', () => {
  const id = newUuid()
  save(id, 'ա')
  expectOk(shop.services.tickets.create(shop.clerk.actor, { id: id as TicketId, kind: 'complaint', description: 'ա' }))
  expect(shop.services.drafts.list(null, null)).toEqual([])
  expect(save(id, 'ա')).toEqual({ ok: false, error: { code: 'ALREADY_SAVED' } })
})

test('a note about a person and the correction of a text are written once, and their drafts end with them', () => {
  const { customers, drafts, tickets } = shop.services
  const { actor } = shop.clerk
  const keep = (id: string, subjectId: string) =>
    expectOk(drafts.save(actor, { id: id as DraftId, kind: 'event', subjectId, title: 'ա', payload: { text: 'ա' } }))
  const person = expectOk(customers.create(actor, { fullName: 'Անի', contacts: [] }))
  const noteId = newUuid() as EventId
  keep(noteId, person.id)
  const note = expectOk(customers.addNote(actor, { id: person.id, eventId: noteId, text: 'Սխալ' }))
  expect(expectOk(customers.addNote(actor, { id: person.id, eventId: noteId, text: 'Սխալ' }))).toEqual(note)

  const correctionId = newUuid() as EventId
  keep(correctionId, person.id)
  const right = expectOk(tickets.correct(actor, { eventId: note.id, correctionId, text: 'Ճիշտ' }))
  expect(expectOk(tickets.correct(actor, { eventId: note.id, correctionId, text: 'Ճիշտ' }))).toEqual(right)
  expect(drafts.list(null, null)).toEqual([])
})

test('the windows hear that a draft ended with its record, and nothing where there was none', () => {
  const told: string[] = []
  shop.door.afterCommit((changes) => told.push(...changes.map(({ table }) => table)))
  const create = (id: string) =>
    expectOk(
      shop.services.tickets.create(shop.clerk.actor, { id: id as TicketId, kind: 'complaint', description: 'ա' }),
    )
  create(newUuid())
  expect(told).not.toContain('draft')
  const id = newUuid()
  save(id, 'ա')
  told.length = 0
  create(id)
  expect(told).toContain('draft')
})

test('leaves no trace in the change log', () => {
  const count = () => shop.door.read.all(sql.selectFrom('change_log').select('id')).length
  const before = count()
  const id = newUuid()
  save(id, 'ա')
  shop.services.drafts.discard(shop.clerk.actor, id as DraftId)
  expect(count()).toBe(before)
})

test('an absurdly large form is refused in words', () => {
  expect(save(newUuid(), 'ա'.repeat(250_000))).toEqual({ ok: false, error: { code: 'TOO_LARGE' } })
})
