import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { settingsContract } from '#shared/settings/settings.contract.ts'
import type { SettingsService } from './settings.service.ts'

const os = implement(settingsContract).$context<RpcContext>()

export const createSettingsRouter = (settings: () => SettingsService) =>
  os.router({
    get: os.get.handler(() => settings().get()),
    seenHints: os.seenHints.handler(({ context }) => settings().seenHints(actorOf(context).staffId)),
    markHintSeen: os.markHintSeen.handler(({ input, context }) => {
      settings().markHintSeen(actorOf(context), input.screen)
      return {}
    }),
    setLimits: os.setLimits.handler(({ input, context }) => settings().setLimits(actorOf(context), input)),
    update: os.update.handler(({ input, context, errors }) =>
      unwrap(settings().update(actorOf(context), input), errors),
    ),
  })
