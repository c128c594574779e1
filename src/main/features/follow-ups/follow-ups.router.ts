import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { followUpsContract } from '#shared/follow-ups/follow-ups.contract.ts'
import type { FollowUpsService } from './follow-ups.service.ts'

const os = implement(followUpsContract).$context<RpcContext>()

export const createFollowUpsRouter = (followUps: () => FollowUpsService) =>
  os.router({
    create: os.create.handler(({ input, context, errors }) =>
      unwrap(followUps().create(actorOf(context), input), errors),
    ),
    get: os.get.handler(({ input, errors }) => unwrap(followUps().get(input.id), errors)),
    board: os.board.handler(({ input }) => followUps().board(input.assigneeId)),
    listOpen: os.listOpen.handler(({ input }) => followUps().listOpen(input)),
    listOfTicket: os.listOfTicket.handler(({ input, errors }) =>
      unwrap(followUps().listOfTicket(input.ticketId), errors),
    ),
    lateCount: os.lateCount.handler(() => followUps().lateCount()),
    day: os.day.handler(({ input }) => followUps().day(input.on)),
    reached: os.reached.handler(({ input, context, errors }) =>
      unwrap(followUps().reached(actorOf(context), input), errors),
    ),
    noAnswer: os.noAnswer.handler(({ input, context, errors }) =>
      unwrap(followUps().noAnswer(actorOf(context), input), errors),
    ),
    keep: os.keep.handler(({ input, context, errors }) => unwrap(followUps().keep(actorOf(context), input), errors)),
    cancel: os.cancel.handler(({ input, context, errors }) =>
      unwrap(followUps().cancel(actorOf(context), input), errors),
    ),
    move: os.move.handler(({ input, context, errors }) => unwrap(followUps().move(actorOf(context), input), errors)),
    assign: os.assign.handler(({ input, context, errors }) =>
      unwrap(followUps().assign(actorOf(context), input), errors),
    ),
    undo: os.undo.handler(({ input, context, errors }) =>
      unwrap(followUps().undo(actorOf(context), input.eventId), errors),
    ),
  })
