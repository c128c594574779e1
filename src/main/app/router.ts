import { implement } from '@orpc/server'
import { createReasonsRouter } from '#main/features/reasons/reasons.router.ts'
import { createSettingsRouter } from '#main/features/settings/settings.router.ts'
import { createStaffRouter } from '#main/features/staff/staff.router.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { type ReportUnexpected, translateError } from '#main/platform/rpc/translate-errors.ts'
import { contract } from '#shared/contract.ts'
import type { Services } from './compose.ts'

export type RouterDeps = {
  /** Throws ShopNotOpen while no shop is open. */
  services: () => Services
  report: ReportUnexpected
}

/** The contract, implemented: the same for the window and for the command line. */
export const createRouter = ({ services, report }: RouterDeps) =>
  implement({ settings: contract.settings, staff: contract.staff, reasons: contract.reasons })
    .$context<RpcContext>()
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (error) {
        throw translateError(error, path.join('.'), report)
      }
    })
    .router({
      settings: createSettingsRouter(() => services().settings),
      staff: createStaffRouter(() => services().staff),
      reasons: createReasonsRouter(() => services().reasons),
    })
