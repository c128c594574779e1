import { implement } from '@orpc/server'
import type { Clock } from '#main/platform/clock.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { writeTarget } from '#main/platform/target-file.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { type SupportReport, supportContract } from '#shared/support/support.contract.ts'
import type { ShopKeeper } from '../shop-keeper.ts'
import { type CheckShop, collectFacts } from './collect-facts.ts'
import { writeReport } from './report-text.ts'

const os = implement(supportContract).$context<RpcContext>()

type Deps = {
  keeper: ShopKeeper
  dialogs: Dialogs
  tokens: FileTokens
  checkShop: CheckShop
  now: Clock
  newUuid: NewUuid
}

export const createSupportRouter = (deps: Deps) => {
  const { keeper, dialogs, tokens, newUuid } = deps
  let last: SupportReport | undefined
  return os.router({
    read: os.read.handler(async () => {
      const facts = await collectFacts(deps)
      last = { id: newUuid(), text: writeReport(facts, createTranslator(keeper.language())) }
      return last
    }),
    toFile: os.toFile.handler(async ({ input, errors }) => {
      if (last?.id !== input.id) throw errors.NOT_FOUND()
      const { text } = last
      const suggestedName = `khostum-report-${deps.now().slice(0, 10)}.txt`
      const path = await dialogs.chooseSaveTarget({ suggestedName, extension: 'txt' })
      if (path === undefined) return null
      unwrap(writeTarget(path, Buffer.from(text, 'utf8')), errors)
      return tokens.issueFile(path)
    }),
  })
}
