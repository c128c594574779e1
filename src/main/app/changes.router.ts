import { implement } from '@orpc/server'
import type { EventBus } from '#main/platform/event-bus.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { changesContract } from '#shared/changes/changes.contract.ts'

const os = implement(changesContract).$context<RpcContext>()

export const createChangesRouter = (bus: EventBus) =>
  os.router({
    watch: os.watch.handler(({ signal }) => bus.watch(signal ?? new AbortController().signal)),
  })
