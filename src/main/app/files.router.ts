import { extname } from 'node:path'
import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { Dialogs } from '#main/platform/ports.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { filesContract } from '#shared/files/files.contract.ts'

const SHOWN = new Set(['.xlsx', '.csv', '.pdf'])

const os = implement(filesContract).$context<RpcContext>()

export const createFilesRouter = ({ dialogs, tokens }: { dialogs: Dialogs; tokens: FileTokens }) => {
  const chosen = (path: string | undefined) => (path === undefined ? null : tokens.issueFile(path))
  return os.router({
    chooseSaveTarget: os.chooseSaveTarget.handler(async ({ input }) => chosen(await dialogs.chooseSaveTarget(input))),
    chooseOpenFile: os.chooseOpenFile.handler(async ({ input }) => chosen(await dialogs.chooseOpenFile(input))),
    open: os.open.handler(async ({ input, errors }) => {
      const path = tokens.find(input.token)
      if (path === undefined) throw errors.NOT_FOUND()
      // What the system would run instead of show is never handed to it.
      if (!SHOWN.has(extname(path).toLowerCase()) || !(await dialogs.openFile(path))) throw errors.NO_PROGRAM()
      return {}
    }),
    reveal: os.reveal.handler(({ input, errors }) => {
      const path = tokens.find(input.token)
      if (path === undefined) throw errors.NOT_FOUND()
      dialogs.reveal(path)
      return {}
    }),
  })
}
