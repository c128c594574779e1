import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { draftsContract } from '#shared/drafts/drafts.contract.ts'
import type { DraftsService } from './drafts.service.ts'

const os = implement(draftsContract).$context<RpcContext>()

export const createDraftsRouter = (drafts: () => DraftsService) =>
  os.router({
    save: os.save.handler(({ input, context, errors }) => unwrap(drafts().save(actorOf(context), input), errors)),
    get: os.get.handler(({ input, errors }) => unwrap(drafts().get(input.id), errors)),
    list: os.list.handler(({ input, context }) =>
      drafts().list(input.everyones ? null : actorOf(context).staffId, input.kind),
    ),
    discard: os.discard.handler(({ input, context }) => {
      drafts().discard(actorOf(context), input.id)
      return {}
    }),
  })
