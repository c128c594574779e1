import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import type { FileToken } from '#shared/files/files.contract.ts'
import { shopContract } from '#shared/shop/shop.contract.ts'
import type { ShopKeeper } from './shop-keeper.ts'
import type { FolderRefused } from './shop-places.ts'

const os = implement(shopContract).$context<RpcContext>()

type Deps = { keeper: ShopKeeper; dialogs: Dialogs; tokens: FileTokens }

export const createShopRouter = ({ keeper, dialogs, tokens }: Deps) => {
  type Refused = (options: { data: Omit<FolderRefused, 'code'> }) => Error
  const pathOf = (token: FileToken, refused: Refused): string => {
    const path = tokens.find(token)
    // A token that is not known any more names no folder.
    if (path === undefined) throw refused({ data: { refusal: 'not_writable', proposal: null } })
    return path
  }
  return os.router({
    status: os.status.handler(() => keeper.status()),
    create: os.create.handler(({ input: { folder, ...input }, errors }) =>
      unwrap(keeper.create(input, folder ? pathOf(folder, errors.FOLDER_REFUSED) : undefined), errors),
    ),
    chooseFolder: os.chooseFolder.handler(async () => {
      const path = await dialogs.chooseFolder()
      if (path === undefined) return null
      const { folder, holdsShop, refusal, proposal } = keeper.judge(path)
      return { token: tokens.issue(path), folder, holdsShop, refusal, proposal }
    }),
    locate: os.locate.handler(async ({ input, errors }) =>
      unwrap(await keeper.locate(pathOf(input.folder, errors.FOLDER_REFUSED)), errors),
    ),
    move: os.move.handler(async ({ input, errors }) =>
      unwrap(await keeper.move(pathOf(input.folder, errors.FOLDER_REFUSED)), errors),
    ),
    trustClock: os.trustClock.handler(() => {
      keeper.trustClock()
      return {}
    }),
    retry: os.retry.handler(() => keeper.retry()),
    reveal: os.reveal.handler(() => {
      dialogs.openFolder(keeper.folder())
      return {}
    }),
  })
}
