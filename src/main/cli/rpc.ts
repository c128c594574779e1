import { once } from 'node:events'
import { createRouter } from '#main/app/router.ts'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { noDialogs } from '#main/platform/ports.ts'
import type { Command, ExitCode } from './command.ts'
import { readLines } from './json-lines.ts'
import { createRpcLines } from './rpc-lines.ts'

const write = async (line: string): Promise<void> => {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain')
}

export const rpc: Command = {
  name: 'rpc',
  usage: '',
  positionals: 0,
  options: {},
  run: async ({ access }): Promise<ExitCode> => {
    const bus = createEventBus()
    const tokens = createFileTokens(access.deps.newUuid)
    const keeper = createShopKeeper({ ...access.deps, ...access.surroundings, bus, remembers: false, demo: false })
    const shop = access.open()
    keeper.take(shop)
    const report = access.deps.log.error
    const router = createRouter({ keeper, tokens, bus, dialogs: noDialogs, report })
    const context = { session: { staffId: shop.services.staff.findOwner()?.id ?? null } }
    const answerLines = createRpcLines({ router, context, report, t: access.t, write })
    // A terminating signal ends the input; what was read is answered and the shop is closed in order.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.stdin.destroy())
    await answerLines(readLines(process.stdin))
    return 0
  },
}
