/** A real core under strace. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inProject } from '#tools/project.ts'
import { tempFolder } from '../temp-folder.ts'
import { parseTrace, type Step, straceArguments } from './trace.ts'

/** Says so where it is not there: on other systems, and where it may not be used. */
export const isStraceUsable = (): boolean => {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true'])
  if (tried.status === 0) return true
  process.stderr.write('skipped: power cuts need strace, which is not here or may not be used\n')
  return false
}

type Run = { folder: string; userData: string; args: readonly string[]; input?: string }

/** Runs a command to its end, and returns what it did to the folder. */
export const recordRun = async ({ folder, userData, args, input = '' }: Run): Promise<Step[]> => {
  const log = join(tempFolder(), 'strace.log')
  const command = [process.execPath, inProject('src/main/cli.ts'), ...args]
  const child = spawn('strace', [...straceArguments(log), ...command], {
    env: { ...process.env, KHOSTUM_USER_DATA: userData },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.resume()
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args[0]} under strace ended with ${code}`)
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(log) })) {
    // A log of a minute holds thousands of files that were only read.
    if (!line.includes('O_RDONLY')) lines.push(line)
  }
  return parseTrace(lines, folder)
}

/** Sends the calls to `rpc` over the shop, which then closes in order. */
export const recordRpc = (folder: string, userData: string, calls: readonly object[]): Promise<Step[]> =>
  recordRun({
    folder,
    userData,
    args: ['rpc', '--shop', folder],
    input: calls.map((call) => `${JSON.stringify(call)}\n`).join(''),
  })
