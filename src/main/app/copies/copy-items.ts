import type { CopyRecord } from '#main/platform/snapshot/copy-record.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { compareNewestFirst } from '#main/platform/snapshot/snapshot-name.ts'
import type { CopyItem, CopyPlace } from '#shared/copies/copies.schema.ts'

type Found = { copy: Copy; places: CopyPlace[]; good: CopyPlace[] }

type Known = Pick<CopyRecord, 'damaged' | 'damagedInSecond' | 'proofs'>

const byName = (record: Known, inShop: readonly Copy[], inSecond: readonly Copy[]): Found[] => {
  const found = new Map<string, Found>()
  const add = (copies: readonly Copy[], place: CopyPlace, damaged: readonly string[]): void => {
    for (const copy of copies) {
      const known = found.get(copy.name) ?? { copy, places: [], good: [] }
      known.places.push(place)
      if (!copy.isCut && !damaged.includes(copy.name)) known.good.push(place)
      found.set(copy.name, known)
    }
  }
  add(inShop, 'shop', record.damaged)
  add(inSecond, 'second', record.damagedInSecond)
  return [...found.values()]
}

/** One line per copy, newest first, wherever it lies: good where one of its places has it whole, and then told of those alone. */
export const describeCopies = (record: Known, inShop: readonly Copy[], inSecond: readonly Copy[] = []): CopyItem[] =>
  byName(record, inShop, inSecond)
    .map(({ copy: { name, sequence, at, facts, bytes }, places, good }): CopyItem => {
      const proof = record.proofs.find((each) => each.name === name && each.problem === null)
      return {
        name,
        sequence,
        at,
        reason: facts?.reason ?? null,
        rows: facts?.rows ?? null,
        cases: facts?.figures?.cases ?? null,
        bytes,
        places: good.length > 0 ? good : places,
        state: good.length > 0 ? 'good' : 'damaged',
        provenAt: proof?.at ?? null,
      }
    })
    .sort(compareNewestFirst)
