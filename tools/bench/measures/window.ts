import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Measure } from '../bench.ts'
import { prepareElectron } from '../electron/launch.ts'
import { processMemoryMb } from '../electron/process-memory.ts'
import type { Comparison, Samples, SizeName } from '../judge.ts'

const ROUNDS = 7
/** What a program still does after its first screen is done by then. */
const SETTLED_MS = 2_500
const FIRST_ROW = '[role=option]'
const BARE_LINE = 'p'

type Contender = { shop: string | undefined; start: number[]; memory: number[] }

const sizesOf = (
  contenders: ReadonlyMap<string, Contender>,
  samples: (contender: Contender) => number[],
): Comparison['sizes'] => {
  const bare = contenders.get('bare')
  const pairs = (['small', 'large'] as const).flatMap((size): [SizeName, Samples][] => {
    const ours = contenders.get(size)
    return ours && bare ? [[size, { ours: samples(ours), limit: samples(bare) }]] : []
  })
  return Object.fromEntries(pairs)
}

/** From the start of the program to the first rows of Today on the screen, and what all its processes hold after that. */
export const startAndMemory: Measure = {
  name: 'start',
  run: async ({ shops, scratch }) => {
    const electron = await prepareElectron()
    const contenders = new Map<string, Contender>(
      [['bare', undefined] as const, ...Object.entries(shops)].map(([name, shop]) => [
        name,
        { shop, start: [], memory: [] },
      ]),
    )
    // The first start of each fills Chromium's own caches.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, contender] of contenders) {
        const app = await electron.open(join(scratch, `window-${name}`), contender.shop)
        try {
          const started = await app.shown(contender.shop ? FIRST_ROW : BARE_LINE)
          if (round === 0) continue
          contender.start.push(started)
          if (round % 2 === 0) continue
          await sleep(SETTLED_MS)
          contender.memory.push(processMemoryMb(app.pid))
        } finally {
          await app.end()
        }
      }
    }
    return [
      {
        ...{
          name: 'cold start to the first list',
          unit: 'ms',
          limitIs: 'a bare Electron window with one line of text',
        },
        checks: [{ at: 'p50', ratio: 1.6 }],
        growth: { at: 'p50', times: 1.15, orPlus: 0 },
        sizes: sizesOf(contenders, ({ start }) => start),
      },
      {
        ...{ name: 'memory of all processes', unit: 'MB', limitIs: 'the same of a bare Electron window' },
        checks: [{ at: 'p50', ratio: 1.5 }],
        sizes: sizesOf(contenders, ({ memory }) => memory),
      },
    ]
  },
}
