import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFromEpochMs } from '#shared/kernel/instant.ts'
import { compareNewestFirst, parseSnapshotName, snapshotName } from './snapshot-name.ts'

test('a name says its number and its time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 2 * 10 ** 13 }), (sequence, ms) => {
      const at = instantFromEpochMs(ms)
      expect(parseSnapshotName(snapshotName({ sequence, at }))).toEqual({ sequence, at })
    }),
  )
})

test('names of the first versions are read, before every numbered one', () => {
  const parsed = parseSnapshotName('khostum-20260514-054000123.db')
  expect(parsed).toEqual({ sequence: 0, at: '2026-05-14T05:40:00.123Z' })

  const names = [
    'khostum-20260514-054000123.db',
    'khostum-000001-20200101-000000000.db',
    'khostum-1000000-20190101-000000000.db',
    'khostum-20260515-054000123.db',
  ]
  const ordered = names
    .map((name) => ({ name, sequence: parseSnapshotName(name)?.sequence ?? -1 }))
    .sort(compareNewestFirst)
  expect(ordered.map(({ name }) => name)).toEqual([names[2], names[1], names[3], names[0]])
})

test.each([
  'khostum.db',
  'khostum-20260514-054000123.db.part',
  'khostum-20260514-054000123.db.sha256',
  'khostum-000001-20261314-054000123.db',
  'khostum-000001-20260514-254000123.db',
  'x-khostum-20260514-054000123.db',
])('%s is no copy', (name) => {
  expect(parseSnapshotName(name)).toBeUndefined()
})
