import { expect, test } from 'vitest'
import { EMPTY_RECORD } from '#main/platform/snapshot/copy-record.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { snapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import { Proof } from '#shared/copies/copies.schema.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { describeCopies } from './copy-items.ts'

const start = '2026-05-14T05:40:00.000Z' as Instant

const copyOf = (sequence: number, over: Partial<Copy> = {}): Copy => {
  const at = addMs(start, sequence * 1_000)
  const name = snapshotName({ sequence, at })
  return { path: name, name, sequence, at, bytes: 10, day: 0, dayFrom: 1, facts: null, isCut: false, ...over }
}

test('a copy in both places is one line, one that is only on the stick another', () => {
  const items = describeCopies(EMPTY_RECORD, [copyOf(3), copyOf(2)], [copyOf(2), copyOf(1)])

  expect(items.map(({ sequence, places }) => ({ sequence, places }))).toEqual([
    { sequence: 3, places: ['shop'] },
    { sequence: 2, places: ['shop', 'second'] },
    { sequence: 1, places: ['second'] },
  ])
})

test('what was seen to be damaged is named so, and what was restored on trial too', () => {
  const [cut, differing, proven] = [copyOf(3, { isCut: true }), copyOf(2), copyOf(1)]
  const figures = { rows: 1, cases: 1, customers: 1, openFollowUps: 0 }
  const good = Proof.parse({ at: start, name: proven.name, place: 'shop', problem: null, ...figures })
  const failed = Proof.parse({ at: start, name: differing.name, place: 'shop', problem: 'damaged', ...figures })

  const items = describeCopies({ ...EMPTY_RECORD, damaged: [differing.name], proofs: [failed, good] }, [
    cut,
    differing,
    proven,
  ])

  expect(items.map(({ state, provenAt }) => ({ state, provenAt }))).toEqual([
    { state: 'damaged', provenAt: null },
    { state: 'damaged', provenAt: null },
    { state: 'good', provenAt: start },
  ])
})
