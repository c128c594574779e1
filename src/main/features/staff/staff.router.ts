import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { staffContract } from '#shared/staff/staff.contract.ts'
import { toStaff } from './staff.repo.ts'
import type { StaffService } from './staff.service.ts'

const os = implement(staffContract).$context<RpcContext>()

export const createStaffRouter = (staff: () => StaffService) =>
  os.router({
    list: os.list.handler(() => staff().list()),
    current: os.current.handler(({ context: { session } }) =>
      session.staffId === null ? null : toStaff(staff().getByRowId(session.staffId)),
    ),
    choose: os.choose.handler(({ input, context, errors }) => {
      const row = staff().findRow(input.id)
      if (!row || row.left_at !== null) throw errors.NOT_FOUND()
      context.session.staffId = row.id
      return toStaff(row)
    }),
    create: os.create.handler(({ input, context, errors }) => unwrap(staff().create(actorOf(context), input), errors)),
    update: os.update.handler(({ input, context, errors }) => unwrap(staff().update(actorOf(context), input), errors)),
  })
