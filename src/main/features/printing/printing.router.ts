import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { printingContract } from '#shared/printing/printing.contract.ts'
import type { PrintingService } from './printing.service.ts'

const os = implement(printingContract).$context<RpcContext>()

export const createPrintingRouter = (printing: () => PrintingService) =>
  os.router({
    document: os.document.handler(async ({ input, context, errors }) =>
      unwrap(await printing().document(context.session, input.source, input.confirmed), errors),
    ),
    printFollowUps: os.printFollowUps.handler(async ({ input, context, errors }) =>
      unwrap(await printing().printFollowUps(actorOf(context), input), errors),
    ),
    printCases: os.printCases.handler(async ({ input, context, errors }) =>
      unwrap(await printing().printCases(actorOf(context), input), errors),
    ),
    printSlip: os.printSlip.handler(async ({ input, context, errors }) =>
      unwrap(await printing().printSlip(actorOf(context), input.ticketId), errors),
    ),
    printTestStrip: os.printTestStrip.handler(({ context }) => printing().printTestStrip(actorOf(context))),
    printRecoveryKey: os.printRecoveryKey.handler(async ({ input, context, errors }) =>
      unwrap(await printing().printRecoveryKey(actorOf(context), input.key), errors),
    ),
    savePdf: os.savePdf.handler(async ({ input, context, errors }) =>
      unwrap(await printing().savePdf(actorOf(context), input), errors),
    ),
    printers: os.printers.handler(() => printing().printers()),
    queue: os.queue.handler(() => printing().queue()),
    retry: os.retry.handler(async ({ input, context, errors }) =>
      unwrap(await printing().retry(actorOf(context), input.id), errors),
    ),
    discard: os.discard.handler(({ input, context, errors }) =>
      unwrap(printing().discard(actorOf(context), input.id), errors),
    ),
    printedLists: os.printedLists.handler(() => printing().printedLists()),
    printedRows: os.printedRows.handler(({ input, errors }) => unwrap(printing().printedRows(input), errors)),
  })
