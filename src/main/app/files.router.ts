import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { filesContract } from '#shared/files/files.contract.ts'

const os = implement(filesContract).$context<RpcContext>()

export const createFilesRouter = ({ dialogs, tokens }: { dialogs: Dialogs; tokens: FileTokens }) => {
  const chosen = (path: string | undefined) => (path === undefined ? null : tokens.issueFile(path))
  return os.router({
    chooseSaveTarget: os.chooseSaveTarget.handler(async ({ input }) => chosen(await dialogs.chooseSaveTarget(input))),
    chooseOpenFile: os.chooseOpenFile.handler(async ({ input }) => chosen(await dialogs.chooseOpenFile(input))),
    reveal: os.reveal.handler(({ input, errors }) => {
      const path = tokens.find(input.token)
      if (path === undefined) throw errors.NOT_FOUND()
      dialogs.reveal(path)
      return {}
    }),
  })
}
