import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { customersContract } from '#shared/customers/customers.contract.ts'
import type { CustomersService } from './customers.service.ts'

const os = implement(customersContract).$context<RpcContext>()

export const createCustomersRouter = (customers: () => CustomersService) =>
  os.router({
    create: os.create.handler(({ input, context, errors }) =>
      unwrap(customers().create(actorOf(context), input), errors),
    ),
    get: os.get.handler(({ input, errors }) => unwrap(customers().get(input.id), errors)),
    list: os.list.handler(({ input }) => customers().list(input)),
    count: os.count.handler(() => customers().count()),
    update: os.update.handler(({ input, context, errors }) =>
      unwrap(customers().update(actorOf(context), input), errors),
    ),
    addNote: os.addNote.handler(({ input, context, errors }) =>
      unwrap(customers().addNote(actorOf(context), input), errors),
    ),
    timeline: os.timeline.handler(({ input, errors }) => unwrap(customers().timeline(input), errors)),
  })
