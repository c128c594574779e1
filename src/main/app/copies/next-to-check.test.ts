import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_RECORD, withCheck } from '#main/platform/snapshot/copy-record.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { snapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { nextToCheck } from './next-to-check.ts'

const at = '2026-05-14T05:40:00.000Z' as Instant

const copyOf = (sequence: number): Copy => {
  const name = snapshotName({ sequence, at })
  return { path: name, name, sequence, at, bytes: 10, day: 0, dayFrom: 1, facts: null, isCut: false }
}

test('whatever is made and goes meanwhile, nothing is looked at twice before what was there has been looked at once', () => {
  const step = fc.constantFrom('look', 'look', 'look', 'make', 'go')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 60 }), (begun, steps) => {
      let copies = Array.from({ length: begun }, (_, n) => copyOf(n + 1))
      let record = { ...EMPTY_RECORD, highest: begun }
      const looks = new Map<string, number>()
      for (const each of steps) {
        if (each === 'make') {
          record = { ...record, highest: record.highest + 1 }
          copies = [copyOf(record.highest), ...copies]
        } else if (each === 'go' && copies.length > 1) copies = copies.slice(0, -1)
        else if (each === 'look') {
          const copy = nextToCheck(copies, record.checks, 'shop')
          if (!copy) throw new Error('nothing to look at')
          const { name } = copy
          const older = copies.filter(({ sequence }) => sequence <= copy.sequence)
          const fewest = Math.min(...older.map((other) => looks.get(other.name) ?? 0))
          expect(looks.get(name) ?? 0).toBe(fewest)
          looks.set(name, (looks.get(name) ?? 0) + 1)
          record = withCheck(record, { at, name, place: 'shop', isGood: true })
        }
      }
    }),
  )
})

test('looks in one place say nothing about the other', () => {
  const copies = [copyOf(2), copyOf(1)]
  const { checks } = withCheck(EMPTY_RECORD, { at, name: copyOf(1).name, place: 'second', isGood: true })

  expect(nextToCheck(copies, checks, 'shop')?.sequence).toBe(1)
})

test('where there is no copy, there is none to look at', () => {
  expect(nextToCheck([], [], 'shop')).toBeUndefined()
})
