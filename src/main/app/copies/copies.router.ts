import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { copiesContract } from '#shared/copies/copies.contract.ts'
import type { ShopCopies } from './shop-copies.ts'

const os = implement(copiesContract).$context<RpcContext>()

type Deps = { copies: () => ShopCopies; dialogs: Dialogs; tokens: FileTokens }

export const createCopiesRouter = ({ copies, dialogs, tokens }: Deps) =>
  os.router({
    status: os.status.handler(() => copies().status()),
    list: os.list.handler(() => copies().list()),
    makeNow: os.makeNow.handler(() => copies().makeNow()),
    proveNow: os.proveNow.handler(() => copies().prove()),
    chooseFolder: os.chooseFolder.handler(async () => {
      const folder = await dialogs.chooseFolder()
      return folder === undefined ? null : { token: tokens.issue(folder), folder }
    }),
    setSecondPlace: os.setSecondPlace.handler(async ({ input, errors }) => {
      const folder = tokens.find(input.folder)
      // A token that is not known any more names no folder.
      if (folder === undefined) throw errors.PLACE_REFUSED({ data: { refusal: 'not_writable' } })
      unwrap(await copies().setSecondPlace(folder), errors)
      return {}
    }),
    forgetSecondPlace: os.forgetSecondPlace.handler(async () => {
      await copies().forgetSecondPlace()
      return {}
    }),
  })
