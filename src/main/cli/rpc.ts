import { once } from 'node:events'
import type { Services } from '#main/app/compose.ts'
import { createRouter } from '#main/app/router.ts'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { noDialogs } from '#main/platform/ports.ts'
import { sentenceOf } from '#shared/error-sentences.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Arguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { readLines } from './json-lines.ts'
import { Refused } from './refusal.ts'
import { createRpcLines } from './rpc-lines.ts'

const write = async (line: string): Promise<void> => {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain')
}

/** The owner where nobody is named; whoever has a PIN has it in the environment, where no list of processes shows it. */
const enterAs = async ({ staff, pins }: Services, args: Arguments, t: () => Translate): Promise<number> => {
  const name = args.text('as')
  const person = name === undefined ? staff.findOwner() : staff.findByName(name)
  if (!person) throw new Refused(t()('cli.unknown_person', { name: name ?? '' }))
  const variable = args.text('pin-env')
  const entered = await pins.check(person, variable === undefined ? undefined : process.env[variable])
  if (!entered.ok) throw new Refused(sentenceOf(entered.error.code, entered.error, t()))
  return person.id
}

export const rpc: Command = {
  name: 'rpc',
  usage: '[--as NAME] [--pin-env VARIABLE]',
  positionals: 0,
  options: { as: { type: 'string' }, 'pin-env': { type: 'string' } },
  run: async ({ access, args }): Promise<ExitCode> => {
    const bus = createEventBus()
    const tokens = createFileTokens(access.deps.newUuid)
    const keeper = createShopKeeper({ ...access.deps, ...access.surroundings, bus, remembers: false, demo: false })
    const shop = access.open()
    keeper.take(shop)
    const report = access.deps.log.error
    const router = createRouter({ keeper, tokens, bus, dialogs: noDialogs, report })
    const context = { session: { staffId: await enterAs(shop.services, args, access.t) } }
    const answerLines = createRpcLines({ router, context, report, t: access.t, write })
    // A terminating signal ends the input; what was read is answered and the shop is closed in order.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.stdin.destroy())
    await answerLines(readLines(process.stdin))
    return 0
  },
}
