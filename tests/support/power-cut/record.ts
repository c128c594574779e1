/** A real core under strace. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { inProject } from '#tools/project.ts'
import type { Reply } from '../khostum.ts'
import { tempFolder } from '../temp-folder.ts'
import { parseTrace, type Step, straceArguments } from './trace.ts'

/** Says so where it is not there: on other systems, and where it may not be used. */
export const isStraceUsable = (): boolean => {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true'])
  if (tried.status === 0) return true
  process.stderr.write('skipped: power cuts need strace, which is not here or may not be used\n')
  return false
}

/** Reads what the program says, and ends its input. */
type Talk = (program: ChildProcessByStdio<Writable, Readable, null>) => void
type Run = { folder: string; userData: string; args: readonly string[]; talk?: Talk }

/** Runs a command to its end, and returns what it did to the folder. */
export const recordRun = async ({ folder, userData, args, talk }: Run): Promise<Step[]> => {
  const log = join(tempFolder(), 'strace.log')
  const command = [process.execPath, inProject('src/main/cli.ts'), ...args]
  const child = spawn('strace', [...straceArguments(log), ...command], {
    env: { ...process.env, KHOSTUM_USER_DATA: userData },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (talk) talk(child)
  else {
    child.stdout.resume()
    child.stdin.end()
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args[0]} under strace ended with ${code}`)
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(log) })) {
    // A log of a minute holds thousands of files that were only read.
    if (!line.includes('O_RDONLY')) lines.push(line)
  }
  return parseTrace(lines, folder)
}

export type Call = { id: number; call: string; input: unknown }

/** Sends the calls to `rpc` over the shop, and those that `next` names at an answer; then the shop is closed in order. */
export const recordRpc = (
  folder: string,
  userData: string,
  calls: readonly Call[],
  next: (reply: Reply) => readonly Call[] = () => [],
): Promise<Step[]> =>
  recordRun({
    folder,
    userData,
    args: ['rpc', '--shop', folder],
    talk: ({ stdin, stdout }) => {
      let waiting = 0
      const send = (more: readonly Call[]): void => {
        waiting += more.length
        for (const each of more) stdin.write(`${JSON.stringify(each)}\n`)
        if (waiting === 0) stdin.end()
      }
      createInterface({ input: stdout }).on('line', (line) => {
        const reply: Reply = JSON.parse(line)
        waiting -= 1
        send(next(reply))
      })
      send(calls)
    },
  })
