import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { compensationsContract } from '#shared/compensations/compensations.contract.ts'
import type { CompensationsService } from './compensations.service.ts'
import type { StoreCreditService } from './store-credit.service.ts'

const os = implement(compensationsContract).$context<RpcContext>()

export const createCompensationsRouter = (
  compensations: () => CompensationsService,
  credit: () => StoreCreditService,
) =>
  os.router({
    create: os.create.handler(async ({ input: { approval, ...input }, context, errors }) => {
      const actor = actorOf(context)
      const approver = approval && unwrap(await compensations().approve(actor, approval), errors)
      return unwrap(compensations().create(actor, input, approver), errors)
    }),
    get: os.get.handler(({ input, errors }) => unwrap(compensations().get(input.id), errors)),
    listOfTicket: os.listOfTicket.handler(({ input, errors }) =>
      unwrap(compensations().listOfTicket(input.ticketId), errors),
    ),
    list: os.list.handler(({ input }) => compensations().list(input)),
    totals: os.totals.handler(({ input }) => compensations().totals(input)),
    months: os.months.handler(() => compensations().months()),
    reverse: os.reverse.handler(({ input, context, errors }) =>
      unwrap(compensations().reverse(actorOf(context), input), errors),
    ),
    redeemCredit: os.redeemCredit.handler(({ input, context, errors }) =>
      unwrap(credit().redeem(actorOf(context), input), errors),
    ),
    reverseCredit: os.reverseCredit.handler(({ input, context, errors }) =>
      unwrap(credit().reverse(actorOf(context), input.id), errors),
    ),
    creditOfCustomer: os.creditOfCustomer.handler(({ input, errors }) => unwrap(credit().list(input), errors)),
  })
