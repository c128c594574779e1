/** Holds each call against its row of rights.ts, before anything is read or written for it. */
import { Forbidden, NobodyAtTill, type RpcContext } from '#main/platform/rpc/context.ts'
import { isAllowed, rightOf } from '#shared/rights.ts'
import type { ShopKeeper } from './shop-keeper.ts'

export const createAuthorize =
  (keeper: Pick<ShopKeeper, 'services' | 'status'>) =>
  (path: readonly string[], { session }: RpcContext): void => {
    const right = rightOf(path)
    if (right === 'open') return
    if (right === undefined) throw new Error(`${path.join('.')} has no row of rights`)
    if (right === 'start' && keeper.status().state !== 'open') return
    const { staff } = keeper.services()
    const person = session.staffId === null ? undefined : staff.getByRowId(session.staffId)
    // Who has left the shop meanwhile is at no till any more.
    if (!person || person.left_at !== null) throw new NobodyAtTill()
    if (!isAllowed(right, person.role)) throw new Forbidden(right === 'start' ? ['owner'] : right)
  }
