import { resolve } from 'node:path'
import { askFigures } from '#main/app/copies/copy-figures.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { takeSnapshot } from '#main/platform/snapshot/take-snapshot.ts'
import type { Command } from './command.ts'
import { WrongUsage } from './refusal.ts'

export const backup: Command = {
  name: 'backup',
  usage: '--to DIR [--json]',
  positionals: 0,
  options: { to: { type: 'string' } },
  run: ({ args, access, print }) => {
    const to = args.text('to')
    if (to === undefined) throw new WrongUsage('--to')
    // Refuses what is no shop of ours, or can't be read, in the usual words.
    access.read()
    const { database } = shopPaths(access.folder())
    const request = { database, backups: resolve(to), at: access.deps.now(), reason: 'command', keepAll: true } as const
    const made = takeSnapshot(request, askFigures)
    print(made, [access.t()('cli.backed_up', { file: made.path, n: made.rows })])
    return 0
  },
}
