import { implement } from '@orpc/server'
import { createCompensationsRouter } from '#main/features/compensations/compensations.router.ts'
import { createCustomersRouter } from '#main/features/customers/customers.router.ts'
import { createDraftsRouter } from '#main/features/drafts/drafts.router.ts'
import { createExportingRouter } from '#main/features/exporting/exporting.router.ts'
import { createFollowUpsRouter } from '#main/features/follow-ups/follow-ups.router.ts'
import { createImportingRouter } from '#main/features/importing/importing.router.ts'
import { createLinksRouter } from '#main/features/links/links.router.ts'
import { createOwnViewsRouter } from '#main/features/own-views/own-views.router.ts'
import { createPrintingRouter } from '#main/features/printing/printing.router.ts'
import { createReasonsRouter } from '#main/features/reasons/reasons.router.ts'
import { createSearchRouter } from '#main/features/search/search.router.ts'
import { createSettingsRouter } from '#main/features/settings/settings.router.ts'
import { createStaffRouter } from '#main/features/staff/staff.router.ts'
import { createTicketsRouter } from '#main/features/tickets/tickets.router.ts'
import { type Stopwatch, systemClock, systemStopwatch } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { EventBus } from '#main/platform/event-bus.ts'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { type ReportUnexpected, translateError, translateEvents } from '#main/platform/rpc/translate-errors.ts'
import { contract } from '#shared/contract.ts'
import { createAuthorize } from './authorize.ts'
import { createChangesRouter } from './changes.router.ts'
import { createCopiesRouter } from './copies/copies.router.ts'
import { createFilesRouter } from './files.router.ts'
import { createRecoveryRouter } from './recovery/recovery.router.ts'
import { createShopRouter } from './shop.router.ts'
import type { ShopKeeper } from './shop-keeper.ts'
import type { CheckShop } from './support/collect-facts.ts'
import { createSupportRouter } from './support/support.router.ts'

export type RouterDeps = {
  keeper: ShopKeeper
  dialogs: Dialogs
  tokens: FileTokens
  bus: EventBus
  report: ReportUnexpected
  stopwatch?: Stopwatch
  /** In the worker where there is a window that must not wait. */
  checkShop?: CheckShop
}

const checkHere: CheckShop = async (request) => {
  const { checkShop } = await import('./support/check-shop.ts')
  const steps = checkShop(request)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The contract, implemented: the same for the window and for the command line. */
export const createRouter = (deps: RouterDeps) => {
  const { keeper, dialogs, tokens, bus, report, stopwatch = systemStopwatch, checkShop = checkHere } = deps
  const { services } = keeper
  const authorize = createAuthorize(keeper, stopwatch)
  return implement(contract)
    .$context<RpcContext>()
    .use(async ({ next, path, context }) => {
      const translate = (error: unknown) => translateError(error, path.join('.'), report)
      try {
        authorize(path, context)
        const result = await next()
        return { ...result, output: translateEvents(result.output, translate) }
      } catch (error) {
        throw translate(error)
      }
    })
    .router({
      shop: createShopRouter({ keeper, dialogs, tokens }),
      recovery: createRecoveryRouter({ keeper, dialogs, tokens }),
      copies: createCopiesRouter({ copies: keeper.copies, dialogs, tokens }),
      files: createFilesRouter({ dialogs, tokens }),
      links: createLinksRouter(dialogs.openOutside),
      changes: createChangesRouter(bus),
      settings: createSettingsRouter(() => services().settings),
      staff: createStaffRouter(
        () => services().staff,
        () => services().pins,
        stopwatch,
      ),
      reasons: createReasonsRouter(() => services().reasons),
      customers: createCustomersRouter(() => services().customers),
      tickets: createTicketsRouter(() => services().tickets),
      followUps: createFollowUpsRouter(() => services().followUps),
      compensations: createCompensationsRouter(
        () => services().compensations,
        () => services().credit,
      ),
      drafts: createDraftsRouter(() => services().drafts),
      ownViews: createOwnViewsRouter(() => services().ownViews),
      exporting: createExportingRouter(() => services().exporting, tokens),
      importing: createImportingRouter(() => services().importing, tokens),
      printing: createPrintingRouter(() => services().printing),
      search: createSearchRouter(() => services().search),
      support: createSupportRouter({
        keeper,
        dialogs,
        tokens,
        checkShop,
        now: systemClock,
        newUuid,
      }),
    })
}

export type AppRouter = ReturnType<typeof createRouter>
