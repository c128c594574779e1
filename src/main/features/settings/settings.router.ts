import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { settingsContract } from '#shared/settings/settings.contract.ts'
import type { SettingsService } from './settings.service.ts'

const os = implement(settingsContract).$context<RpcContext>()

export const createSettingsRouter = (settings: () => SettingsService) =>
  os.router({
    get: os.get.handler(() => settings().get()),
    update: os.update.handler(({ input, context, errors }) =>
      unwrap(settings().update(actorOf(context), input), errors),
    ),
  })
