import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { CustomerId } from '#shared/kernel/ids.ts'
import { type Bench, compareSizes, databaseOf, type Measure, type Side, type Turns, withSides } from '../bench.ts'
import { copyShop } from '../copies.ts'
import { type SizeName, USUAL_GROWTH } from '../judge.ts'
import { openRawSave } from '../limits/raw-save.ts'
import { newCase } from '../new-case.ts'

const ROUNDS = 200
const WARM_UP = 20
const CUSTOMERS = 1_000

type RawSave = ReturnType<typeof openRawSave>

const turnsOf = ({ client, raw }: Side, limit: RawSave): Turns => {
  const uuids = raw.prepare<[], Buffer>('SELECT uuid FROM customer ORDER BY id LIMIT 1000').pluck().all()
  const ids = uuids.map((uuid) => CustomerId.parse(blobToUuid(uuid)))
  return {
    ours: (round) => client.tickets.create(newCase(ids[(round * 7) % CUSTOMERS] ?? null)),
    limit: (round) => limit.save(1 + ((round * 7) % CUSTOMERS)),
  }
}

const copies = ({ shops, scratch }: Bench, name: string): Bench['shops'] =>
  Object.fromEntries(
    Object.entries(shops).map(([size, folder]) => [size, copyShop(folder, join(scratch, `${name}-${size}`))]),
  )

export const save: Measure = {
  name: 'save',
  run: async (bench) => {
    const ours = copies(bench, 'saved')
    const limits = copies(bench, 'saved-raw')
    const raws = new Map<string, RawSave>()
    try {
      const sizes = await withSides(
        ours,
        (sides) => {
          const rawOf = (side: Side): RawSave => {
            const size = (Object.keys(sides) as SizeName[]).find((name) => sides[name] === side)
            const opened = openRawSave(databaseOf(limits[size ?? 'small'] ?? ''))
            raws.set(side.folder, opened)
            return opened
          }
          return compareSizes(sides, (side) => turnsOf(side, rawOf(side)), { rounds: ROUNDS, warmUp: WARM_UP })
        },
        { copy: false },
      )
      return [
        {
          name: 'save case, events and promise, durable',
          unit: 'ms',
          limitIs: 'the same rows by prepared statements, WAL and FULL, without index of words and without hashes',
          checks: [{ at: 'p50', ratio: 4 }],
          growth: USUAL_GROWTH,
          sizes,
        },
      ]
    } finally {
      for (const raw of raws.values()) raw.close()
      for (const folder of [...Object.values(ours), ...Object.values(limits)])
        rmSync(folder, { recursive: true, force: true })
    }
  },
}
