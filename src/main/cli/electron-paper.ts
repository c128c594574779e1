/** Lays a document out where the browser engine is: starts the program once more, in its mode without windows or shop. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makePaperFolder, removePaperFolder } from '#main/platform/paper-folder.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'

/** Ten thousand rows on a slow computer. */
const LIMIT_MS = 180_000

type Program = { path: string; args: readonly string[] }
type Failed = { code: 'NO_ELECTRON' } | { code: 'NOT_LAID_OUT'; said: string }

/** In a checkout the tools say where it is; the packaged program starts itself. */
const findProgram = (env: NodeJS.ProcessEnv): Program | undefined => {
  const { KHOSTUM_ELECTRON: path, KHOSTUM_ELECTRON_ARGS: args = '[]' } = env
  if (path) return { path, args: z.array(z.string()).parse(JSON.parse(args)) }
  return process.versions.electron ? { path: process.execPath, args: [] } : undefined
}

const run = (program: Program, args: readonly string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
    const child = spawn(program.path, [...program.args, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    const end = () => child.kill()
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
    for (const signal of signals) process.once(signal, end)
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(limit)
      for (const signal of signals) process.off(signal, end)
      resolve({ code, said })
    })
  })

export const layOutPdf = async (
  document: PrintDocument,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result<Uint8Array, Failed>> => {
  const program = findProgram(env)
  if (!program) return err({ code: 'NO_ELECTRON' })
  const folder = makePaperFolder()
  try {
    const order = join(folder, 'order.json')
    const out = join(folder, 'paper.pdf')
    writeFileSync(order, JSON.stringify({ parent: process.pid, once: true, documents: [{ document, out }] }))
    const { code, said } = await run(program, [`--user-data-dir=${join(folder, 'browser')}`, `--paper=${order}`])
    return code === 0 ? ok(readFileSync(out)) : err({ code: 'NOT_LAID_OUT', said })
  } finally {
    removePaperFolder(folder)
  }
}
