import type { CopyRecord } from '#main/platform/snapshot/copy-record.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { compareNewestFirst } from '#main/platform/snapshot/snapshot-name.ts'
import type { CopyItem, CopyPlace } from '#shared/copies/copies.schema.ts'

type Found = { copy: Copy; places: CopyPlace[] }

const byName = (inShop: readonly Copy[], inSecond: readonly Copy[]): Found[] => {
  const found = new Map<string, Found>()
  for (const copy of inShop) found.set(copy.name, { copy, places: ['shop'] })
  for (const copy of inSecond) {
    const known = found.get(copy.name)
    if (known) known.places.push('second')
    else found.set(copy.name, { copy, places: ['second'] })
  }
  return [...found.values()]
}

/** One line per copy, newest first, wherever it lies. */
export const describeCopies = (
  record: Pick<CopyRecord, 'damaged' | 'proofs'>,
  inShop: readonly Copy[],
  inSecond: readonly Copy[] = [],
): CopyItem[] =>
  byName(inShop, inSecond)
    .map(({ copy: { name, sequence, at, facts, bytes, isCut }, places }): CopyItem => {
      const proof = record.proofs.find((each) => each.name === name && each.problem === null)
      return {
        name,
        sequence,
        at,
        reason: facts?.reason ?? null,
        rows: facts?.rows ?? null,
        cases: facts?.figures?.cases ?? null,
        bytes,
        places,
        state: isCut || record.damaged.includes(name) ? 'damaged' : 'good',
        provenAt: proof?.at ?? null,
      }
    })
    .sort(compareNewestFirst)
