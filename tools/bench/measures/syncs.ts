import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inProject } from '../../project.ts'
import { requirePackages } from '../../system/packages.ts'
import type { Measure } from '../bench.ts'
import { copyShop } from '../copies.ts'
import { newCase } from '../new-case.ts'

/** Fewer than fill the WAL up to a checkpoint, which syncs for many saves together. */
const SAVES = 12

const callsIn = (trace: string): number =>
  readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /(fsync|fdatasync)\(/.test(line)).length

const startRpc = (shop: string, trace: string): ChildProcessWithoutNullStreams =>
  spawn('strace', [
    ...['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath],
    ...[inProject('src/main/cli.ts'), 'rpc', '--shop', shop],
  ])

/** Syncs to disk of each of some saves through the command line's own process, as the kernel sees them. */
const countSyncs = async (shop: string, trace: string): Promise<number[]> => {
  const child = startRpc(shop, trace)
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const save = async (id: number): Promise<number> => {
    child.stdin.write(`${JSON.stringify({ id, call: 'tickets.create', input: newCase(null) })}\n`)
    const { value } = await lines.next()
    if (!String(value).includes('"ok"')) throw new Error(`a save was refused: ${value} ${said}`)
    return callsIn(trace)
  }
  try {
    let before = await save(0)
    const counts: number[] = []
    for (let id = 1; id <= SAVES; id += 1) {
      const after = await save(id)
      counts.push(after - before)
      before = after
    }
    return counts
  } finally {
    child.stdin.end()
    await ended
  }
}

export const syncs: Measure = {
  name: 'syncs',
  run: async ({ shops, scratch }) => {
    if (process.platform !== 'linux' || !shops.small) return []
    await requirePackages(['tests'])
    const shop = copyShop(shops.small, join(scratch, 'synced'))
    const ours = await countSyncs(shop, join(scratch, 'syncs.trace'))
    return [
      {
        name: 'syncs per save',
        unit: 'syncs',
        limitIs: 'one: what was acknowledged is on the disk',
        checks: [
          { at: 'p50', ratio: 1 },
          { at: 'p95', ratio: 1 },
        ],
        sizes: { small: { ours, limit: ours.map(() => 1) } },
      },
    ]
  },
}
