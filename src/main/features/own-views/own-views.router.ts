import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { ownViewsContract } from '#shared/own-views/own-views.contract.ts'
import type { OwnViewsService } from './own-views.service.ts'

const os = implement(ownViewsContract).$context<RpcContext>()

export const createOwnViewsRouter = (views: () => OwnViewsService) =>
  os.router({
    list: os.list.handler(({ context }) => views().list(context.session.staffId)),
    create: os.create.handler(({ input, context, errors }) => unwrap(views().create(actorOf(context), input), errors)),
    rename: os.rename.handler(({ input, context, errors }) => unwrap(views().rename(actorOf(context), input), errors)),
    remove: os.remove.handler(({ input, context, errors }) =>
      unwrap(views().remove(actorOf(context), input.id), errors),
    ),
  })
