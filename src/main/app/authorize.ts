/** Holds each call against its row of rights.ts, before anything is read or written for it. */
import type { Stopwatch } from '#main/platform/clock.ts'
import { Forbidden, NobodyAtTill, NotConfirmed, type RpcContext } from '#main/platform/rpc/context.ts'
import { asksPinAgain, isAllowed, rightOf } from '#shared/rights.ts'
import type { ShopKeeper } from './shop-keeper.ts'

/** So long a PIN typed once more holds. */
const CONFIRMED_MS = 2 * 60 * 1_000

export const createAuthorize =
  (keeper: Pick<ShopKeeper, 'services' | 'status'>, stopwatch: Stopwatch) =>
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
    const { confirmedAt } = session
    const isConfirmed = confirmedAt !== undefined && stopwatch() - confirmedAt < CONFIRMED_MS
    if (person.pin_set_at !== null && asksPinAgain(path) && !isConfirmed) throw new NotConfirmed()
  }
