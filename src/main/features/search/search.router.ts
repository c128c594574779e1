import { implement } from '@orpc/server'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { searchContract } from '#shared/search/search.contract.ts'
import type { SearchService } from './search.service.ts'

const os = implement(searchContract).$context<RpcContext>()

export const createSearchRouter = (search: () => SearchService) =>
  os.router({
    find: os.find.handler(({ input }) => search().search(input)),
    state: os.state.handler(() => ({ ready: search().isReady() })),
    rebuild: os.rebuild.handler(({ context }) => ({ records: search().rebuild(actorOf(context)) })),
  })
