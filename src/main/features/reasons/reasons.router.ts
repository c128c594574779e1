import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { reasonsContract } from '#shared/reasons/reasons.contract.ts'
import type { ReasonsService } from './reasons.service.ts'

const os = implement(reasonsContract).$context<RpcContext>()

export const createReasonsRouter = (reasons: () => ReasonsService) =>
  os.router({
    list: os.list.handler(() => reasons().list()),
    create: os.create.handler(({ input, context }) => reasons().create(actorOf(context), input.names)),
    update: os.update.handler(({ input, context, errors }) =>
      unwrap(reasons().update(actorOf(context), input), errors),
    ),
    reorder: os.reorder.handler(({ input, context, errors }) =>
      unwrap(reasons().reorder(actorOf(context), input.ids), errors),
    ),
  })
