import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { updateRow } from '#main/platform/db/row-writer.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { OwnViewId } from '#shared/kernel/ids.ts'
import { OWN_VIEW_LIMIT } from '#shared/own-views/own-views.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const filter = TicketFilter.parse({ view: 'open', kind: 'return', channel: 'phone', sort: 'due' })
const views = () => shop.services.ownViews
const save = (name: string, more: object = {}) => views().create(shop.clerk.actor, { name, filter, ...more })
const names = (staffRow: number) =>
  views()
    .list(staffRow)
    .map(({ name }) => name)

test('a list comes back as it was narrowed and sorted, to the person who saved it and to nobody else', () => {
  const saved = expectOk(save('  Վերադարձներ '))
  expect(saved).toMatchObject({ name: 'Վերադարձներ', filter })
  expect(views().list(shop.clerk.actor.staffId)).toEqual([saved])
  expect(views().list(shop.owner.actor.staffId)).toEqual([])
  expect(views().list(null)).toEqual([])
})

test('the same id twice is one view', () => {
  const id = OwnViewId.parse(newUuid())
  const first = expectOk(save('Վերադարձներ', { id }))
  expect(expectOk(save('Վերադարձներ', { id }))).toEqual(first)
  expect(names(shop.clerk.actor.staffId)).toEqual(['Վերադարձներ'])
})

test('a name is one person’s once, in large letters or small', () => {
  expectOk(save('Վերադարձներ'))
  const other = expectOk(save('Հեռախոս'))
  expect(save('ՎԵՐԱԴԱՐՁՆԵՐ')).toMatchObject({ ok: false, error: { code: 'VIEW_NAME_TAKEN' } })
  const renamed = views().rename(shop.clerk.actor, { id: other.id, name: 'վերադարձներ' })
  expect(renamed).toMatchObject({ ok: false, error: { code: 'VIEW_NAME_TAKEN' } })
  expectOk(views().create(shop.owner.actor, { name: 'Վերադարձներ', filter }))
})

test('a view is renamed, also in its own letters, and keeps its place', () => {
  const first = expectOk(save('վերադարձներ'))
  expectOk(save('Հեռախոս'))
  expect(expectOk(views().rename(shop.clerk.actor, { id: first.id, name: 'Վերադարձներ' })).id).toBe(first.id)
  expect(names(shop.clerk.actor.staffId)).toEqual(['Վերադարձներ', 'Հեռախոս'])
})

test('a removed view can come back as itself', () => {
  const saved = expectOk(save('Վերադարձներ'))
  expectOk(views().remove(shop.clerk.actor, saved.id))
  expect(names(shop.clerk.actor.staffId)).toEqual([])
  expect(expectOk(views().create(shop.clerk.actor, saved))).toEqual(saved)
})

test('another person’s view is neither renamed nor removed, and its id makes a new one', () => {
  const saved = expectOk(save('Վերադարձներ'))
  const { actor } = shop.owner
  expect(views().rename(actor, { id: saved.id, name: 'Իմը' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(views().remove(actor, saved.id)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(expectOk(views().create(actor, saved)).id).not.toBe(saved.id)
  expect(names(shop.clerk.actor.staffId)).toEqual(['Վերադարձներ'])
})

test('the bar holds so many and no more', () => {
  for (let index = 0; index < OWN_VIEW_LIMIT; index += 1) expectOk(save(`Ցուցակ ${index}`))
  expect(save('Եվս մեկը')).toMatchObject({ ok: false, error: { code: 'TOO_MANY_VIEWS' } })
})

test('what only a newer program can read is not shown and stays', () => {
  expectOk(save('Վերադարձներ'))
  shop.door.write(shop.clerk.actor, (trx) => {
    const [row] = trx.all(sql.selectFrom('own_view').select('id'))
    if (row) updateRow(trx, 'own_view', row.id, { filter: '{"view":"of_tomorrow"}' })
  })
  expect(names(shop.clerk.actor.staffId)).toEqual([])
  expect(save('Վերադարձներ')).toMatchObject({ ok: false, error: { code: 'VIEW_NAME_TAKEN' } })
})
