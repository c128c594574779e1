import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import { actorOf, type RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import type { FileToken } from '#shared/files/files.contract.ts'
import { importingContract } from '#shared/importing/importing.contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ImportingService } from './importing.service.ts'

const os = implement(importingContract).$context<RpcContext>()

export const createImportingRouter = (importing: () => ImportingService, tokens: Pick<FileTokens, 'find'>) => {
  const pathOf = (file: FileToken): Result<string, { code: 'FILE_MISSING' }> => {
    const path = tokens.find(file)
    return path === undefined ? err({ code: 'FILE_MISSING' }) : ok(path)
  }

  return os.router({
    open: os.open.handler(async ({ input, errors }) => {
      const path = unwrap(pathOf(input.file), errors)
      const source = unwrap(await importing().load({ path, options: input.options }), errors)
      return importing().describe(source, path)
    }),
    preview: os.preview.handler(async function* ({ input, errors }) {
      const path = unwrap(pathOf(input.file), errors)
      yield* importing().preview(unwrap(await importing().loadSeen({ ...input, path }), errors))
    }),
    run: os.run.handler(async function* ({ input, context, errors, signal }) {
      const path = unwrap(pathOf(input.file), errors)
      const source = unwrap(await importing().loadSeen({ ...input, path }), errors)
      yield* importing().run(actorOf(context), source, path, signal)
    }),
    runs: os.runs.handler(() => importing().runs()),
    undo: os.undo.handler(async ({ input, context, errors }) =>
      unwrap(await importing().undo(actorOf(context), input.id), errors),
    ),
  })
}
