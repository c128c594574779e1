import { expect, test } from 'vitest'
import { Selection } from '#shared/exporting/exporting.schema.ts'
import { exportPath, readWish } from './export-path.ts'

const ID = '00000000-0000-7000-8000-000000000001'
const OTHER = '00000000-0000-7000-8000-000000000002'
const wishOf = (path: string) => readWish(new URLSearchParams(path.slice(path.indexOf('?'))))

test.each([
  { what: 'accountant', from: '2026-05-01', to: '2026-05-31', filters: { kind: 'refund', method: 'cash' } },
  { what: 'cases', from: null, to: '2026-05-31', filters: { view: 'late', status: 'new', assigneeId: ID } },
  { what: 'cases', from: null, to: null, filters: { ids: [ID, OTHER] } },
  { what: 'customers', from: null, to: null, filters: { onlyWithCredit: true } },
])('what a list asks for comes out of the address as it went in: $what', (asked) => {
  expect(wishOf(exportPath(Selection.parse(asked)))).toEqual(asked)
})

test('what means nothing in the address is left out', () => {
  expect(wishOf('/files/export?what=cases&status=eaten&ids=1,2&kind=refund&from=2026-02-31')).toEqual({
    what: 'cases',
    from: null,
    to: undefined,
    filters: {},
  })
  expect(wishOf('/files/export?kind=refund')).toMatchObject({ what: undefined, filters: {} })
})
