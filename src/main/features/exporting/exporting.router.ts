import { basename } from 'node:path'
import { implement } from '@orpc/server'
import type { FileTokens } from '#main/platform/file-tokens.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { exportingContract } from '#shared/exporting/exporting.contract.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { ExportError, ExportOutcome } from './export-job.ts'
import type { ExportingService } from './exporting.service.ts'

const os = implement(exportingContract).$context<RpcContext>()

type Done = Extract<ExportOutcome, { ok: true }>['value']

/** Nobody waits for the outcome of a cancelled export. */
const declared = (outcome: ExportOutcome): Result<Done, ExportError> => {
  if (outcome.ok) return outcome
  const { error } = outcome
  if (error.code === 'CANCELLED') throw new DOMException('The export was cancelled', 'AbortError')
  return err(error)
}

export const createExportingRouter = (exporting: () => ExportingService, tokens: Pick<FileTokens, 'find'>) =>
  os.router({
    count: os.count.handler(async ({ input, signal }) => ({ rows: await exporting().count(input.selection, signal) })),
    run: os.run.handler(async function* ({ input, errors, signal }) {
      const target = tokens.find(input.target)
      if (target === undefined) throw errors.UNKNOWN_TARGET()
      const steps = exporting().run({ ...input, target }, signal)
      try {
        for (;;) {
          const step = await steps.next()
          if (step.done) {
            yield { state: 'done' as const, ...unwrap(declared(step.value), errors), name: basename(target) }
            return
          }
          yield { state: 'running' as const, ...step.value }
        }
      } finally {
        await steps.return({ ok: false, error: { code: 'CANCELLED' } })
      }
    }),
  })
