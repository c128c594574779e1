import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { ticketsContract } from '#shared/tickets/tickets.contract.ts'
import type { TicketsService } from './tickets.service.ts'

const os = implement(ticketsContract).$context<RpcContext>()

export const createTicketsRouter = (tickets: () => TicketsService) =>
  os.router({
    create: os.create.handler(({ input, context, errors }) =>
      unwrap(tickets().create(actorOf(context), input), errors),
    ),
    get: os.get.handler(({ input, errors }) => unwrap(tickets().get(input.id), errors)),
    list: os.list.handler(({ input, context }) => tickets().list(input, context.session.staffId)),
    count: os.count.handler(({ input, context }) => tickets().count(input, context.session.staffId)),
    update: os.update.handler(({ input, context, errors }) =>
      unwrap(tickets().update(actorOf(context), input), errors),
    ),
    setCustomer: os.setCustomer.handler(({ input, context, errors }) =>
      unwrap(tickets().setCustomer(actorOf(context), input), errors),
    ),
    setRecovery: os.setRecovery.handler(({ input, context, errors }) =>
      unwrap(tickets().setRecovery(actorOf(context), input), errors),
    ),
    changeStatus: os.changeStatus.handler(({ input, context, errors }) =>
      unwrap(tickets().changeStatus(actorOf(context), input), errors),
    ),
    write: os.write.handler(({ input, context, errors }) => unwrap(tickets().write(actorOf(context), input), errors)),
    timeline: os.timeline.handler(({ input, errors }) => unwrap(tickets().timeline(input), errors)),
    correct: os.correct.handler(({ input, context, errors }) =>
      unwrap(tickets().correct(actorOf(context), input), errors),
    ),
  })
