import { implement } from '@orpc/server'
import type { Stopwatch } from '#main/platform/clock.ts'
import { actorOf, enter, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { staffContract } from '#shared/staff/staff.contract.ts'
import type { PinsService } from './pins.service.ts'
import { toStaff } from './staff.repo.ts'
import type { StaffService } from './staff.service.ts'

const os = implement(staffContract).$context<RpcContext>()

export const createStaffRouter = (staff: () => StaffService, pins: () => PinsService, stopwatch: Stopwatch) =>
  os.router({
    list: os.list.handler(() => staff().list()),
    current: os.current.handler(({ context: { session } }) =>
      session.staffId === null ? null : toStaff(staff().getByRowId(session.staffId)),
    ),
    choose: os.choose.handler(async ({ input, context: { session }, errors }) => {
      const row = staff().findRow(input.id)
      if (!row || row.left_at !== null) throw errors.NOT_FOUND()
      unwrap(await pins().check(row, input.pin), errors)
      enter(session, row.id)
      return toStaff(row)
    }),
    leave: os.leave.handler(({ context: { session } }) => {
      enter(session, null)
      return {}
    }),
    confirm: os.confirm.handler(async ({ input, context, errors }) => {
      const { staffId } = actorOf(context)
      unwrap(await pins().check(staff().getByRowId(staffId), input.pin), errors)
      context.session.confirmedAt = stopwatch()
      return {}
    }),
    setPin: os.setPin.handler(async ({ input, context, errors }) =>
      unwrap(await pins().set(actorOf(context), input), errors),
    ),
    makeRecoveryKey: os.makeRecoveryKey.handler(async ({ context }) => ({
      key: await pins().makeKey(actorOf(context)),
    })),
    recover: os.recover.handler(async ({ input, errors }) => unwrap(await pins().recover(input), errors)),
    changePin: os.changePin.handler(async ({ input, errors }) => unwrap(await pins().change(input), errors)),
    securityEvents: os.securityEvents.handler(() => staff().securityEvents()),
    create: os.create.handler(({ input, context, errors }) => unwrap(staff().create(actorOf(context), input), errors)),
    update: os.update.handler(({ input, context, errors }) => unwrap(staff().update(actorOf(context), input), errors)),
  })
