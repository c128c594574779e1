import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { recoveryContract } from '#shared/recovery/recovery.contract.ts'
import type { CopyRefused, RestoreSource } from '#shared/recovery/recovery.schema.ts'
import type { ShopKeeper } from '../shop-keeper.ts'
import { daysLeft } from './left-shops.ts'
import type { ReplaceError } from './recovery.ts'
import { asSalvageEvents } from './salvage-events.ts'
import type { CopyError } from './take-copy.ts'

const os = implement(recoveryContract).$context<RpcContext>()

type CopyRefusal = { code: 'COPY_REFUSED'; refusal: CopyRefused }

const REFUSALS: Readonly<Record<CopyError['code'], CopyRefused>> = {
  MISSING: 'missing',
  DAMAGED: 'damaged',
  NEWER: 'newer',
  FOREIGN: 'foreign',
  STRANGE: 'strange',
  UNFINISHED: 'unfinished',
  CHANGED: 'changed',
}

const asRefusal = ({ code }: CopyError): CopyRefusal => ({ code: 'COPY_REFUSED', refusal: REFUSALS[code] })

type Named =
  | CopyRefusal
  | { code: 'NOT_SAVED' }
  | { code: 'FOLDER_REFUSED'; refusal: 'not_writable' | 'not_empty' | 'cloud' | 'network'; proposal: null }

const nameError = (error: ReplaceError): Named => {
  switch (error.code) {
    case 'NOT_SAVED':
      return error
    case 'NO_PLACE':
    case 'FOLDER_REFUSED':
    case 'SHOP_EXISTS':
    case 'HELD':
      return { code: 'FOLDER_REFUSED', refusal: 'not_writable', proposal: null }
    default:
      return asRefusal(error)
  }
}

const mapped = <T, E, F>(result: Result<T, E>, map: (error: E) => F): Result<T, F> =>
  result.ok ? result : err(map(result.error))

type Deps = { keeper: ShopKeeper; dialogs: Dialogs; tokens: FileTokens }

export const createRecoveryRouter = ({ keeper, dialogs, tokens }: Deps) => {
  const { recovery } = keeper
  const pathOf = (source: RestoreSource): string | undefined =>
    'copy' in source ? recovery.pathOf(source.copy) : tokens.find(source.file)
  const missing = err<CopyRefusal>({ code: 'COPY_REFUSED', refusal: 'missing' })
  return os.router({
    copies: os.copies.handler(() => recovery.copies()),
    chooseFile: os.chooseFile.handler(async () => {
      const path = await dialogs.chooseOpenFile({ extensions: ['db'] })
      return path === undefined ? null : tokens.issueFile(path)
    }),
    preview: os.preview.handler(async ({ input, errors }) => {
      const path = pathOf(input)
      if (path === undefined) return unwrap(missing, errors)
      return unwrap(mapped(await recovery.preview(path), asRefusal), errors)
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      const path = pathOf(input)
      if (path === undefined) return unwrap(missing, errors)
      return unwrap(mapped(await recovery.restore(path), nameError), errors)
    }),
    previous: os.previous.handler(() =>
      keeper.leftShops().map((shop) => ({
        token: tokens.issue(shop.folder),
        folder: shop.folder,
        leftAt: shop.leftAt,
        daysKept: daysLeft(shop),
      })),
    ),
    goBack: os.goBack.handler(async ({ input, errors }) => {
      const folder = tokens.find(input.folder)
      if (folder === undefined || !keeper.leftShops().some((shop) => shop.folder === folder))
        throw errors.FOLDER_REFUSED({ data: { refusal: 'not_a_shop', proposal: null } })
      return unwrap(await recovery.goBack(folder), errors)
    }),
    removePrevious: os.removePrevious.handler(({ input, errors }) => {
      const folder = tokens.find(input.folder)
      const shop = keeper.leftShops().find((each) => each.folder === folder)
      if (shop) unwrap(keeper.removeLeftShop(shop), errors)
      return {}
    }),
    salvage: os.salvage.handler(async function* ({ errors, signal = new AbortController().signal }) {
      yield* asSalvageEvents(keeper.salvage.run(signal), (result) => unwrap(result, errors))
    }),
    useSalvaged: os.useSalvaged.handler(async ({ input, errors }) =>
      unwrap(await keeper.salvage.use(input.id), errors),
    ),
    discardSalvaged: os.discardSalvaged.handler(() => {
      keeper.salvage.discard()
      return {}
    }),
  })
}
