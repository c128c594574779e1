import { expect, test } from 'vitest'
import { type CopyRecord, EMPTY_RECORD, withCheck, withJudged } from '#main/platform/snapshot/copy-record.ts'
import { snapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import type { CopyPlace, Proof } from '#shared/copies/copies.schema.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { copyLight } from './copy-light.ts'

const now = '2026-05-14T05:40:00.000Z' as Instant
const DAY = 86_400_000
const nameOf = (sequence: number) => snapshotName({ sequence, at: now })

const twoCopies: CopyRecord = {
  ...EMPTY_RECORD,
  highest: 2,
  copies: [2, 1].map((sequence) => ({
    name: nameOf(sequence),
    sequence,
    at: now,
    reason: 'asked',
    rows: 1,
    bytes: 1,
    second: false,
  })),
}

const proved = (record: CopyRecord, problem: Proof['problem'], place: CopyPlace = 'shop', name = nameOf(1)) =>
  withJudged(record, { at: now, name, place, problem, rows: 1, cases: 1, customers: 1, openFollowUps: 0 })

const second = { since: now, problem: null, isBehind: false }
const light = (record: CopyRecord, place: typeof second | null = null) =>
  copyLight({ record, isWanted: false, second: place }, now)

test('a trial that failed in the shop’s folder is red, also when the one in the second place succeeds after it', () => {
  const failed = proved(proved(twoCopies, 'figures', 'shop'), null, 'second')

  expect(light(failed, second)).toEqual({ level: 'bad', cause: 'not_proven', days: 0 })
  expect(light(proved(failed, null, 'shop'), second).level).toBe('good')
})

test.each(['disk', 'missing'] as const)(
  'a trial that could not be made (%s) does not make a failed one good',
  (problem) => {
    const failed = proved(twoCopies, 'rows')

    expect(light(proved(failed, problem)).level).toBe('bad')
    expect(light(proved(twoCopies, problem)).level).toBe('good')
  },
)

test('a new copy does not make a failed trial good, only a trial that succeeds does', () => {
  const failed = proved(twoCopies, 'damaged', 'shop', nameOf(1))
  const [copy] = twoCopies.copies
  if (!copy) throw new Error('no copy')
  const next = { ...failed, copies: [{ ...copy, sequence: 3, name: nameOf(3) }, ...failed.copies] }

  expect(light(next).level).toBe('bad')
  expect(light(proved(next, null, 'shop', nameOf(3))).level).toBe('good')
})

test('what failed in a second place that is not used any more is no matter', () => {
  expect(light(proved(twoCopies, 'figures', 'second'), null).level).toBe('good')
})

test('an older copy that is not what it was is amber until another one reads well', () => {
  const seen = (name: string, isGood: boolean, before = twoCopies) =>
    withCheck(proved(before, null), { at: addMs(now, -DAY), name, place: 'shop', isGood })

  const found = seen(nameOf(1), false)
  expect(light(found)).toEqual({ level: 'late', cause: 'older_damaged', days: 0 })
  expect(light(seen(nameOf(2), true, found)).level).toBe('good')
})
