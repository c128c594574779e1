import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { asStream } from '#main/platform/worker/run-steps.ts'
import { copiesContract } from '#shared/copies/copies.contract.ts'
import type { CopyStep, MakeEvent, Proof, ProveEvent } from '#shared/copies/copies.schema.ts'
import { asEvents } from './copy-events.ts'
import type { ShopCopies } from './shop-copies.ts'

const os = implement(copiesContract).$context<RpcContext>()

type Made = Awaited<ReturnType<ShopCopies['makeNow']>>

type Deps = { copies: () => ShopCopies; dialogs: Dialogs; tokens: FileTokens }

export const createCopiesRouter = ({ copies, dialogs, tokens }: Deps) =>
  os.router({
    status: os.status.handler(() => copies().status()),
    list: os.list.handler(() => copies().list()),
    makeNow: os.makeNow.handler(async function* ({ signal }) {
      const steps = asStream<CopyStep, Made>((waiting) => copies().makeNow(waiting), signal)
      yield* asEvents(steps, (made): MakeEvent => ({ state: 'done', ...made }))
    }),
    proveNow: os.proveNow.handler(async function* ({ signal }) {
      const steps = asStream<CopyStep, Proof[]>((waiting) => copies().prove(waiting), signal)
      yield* asEvents(steps, (proofs): ProveEvent => ({ state: 'done', proofs }))
    }),
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
