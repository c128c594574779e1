/** The command line as its own process, as a user or another program starts it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { inProject } from '#tools/project.ts'
import { tempFolder } from './temp-folder.ts'

export type Ended = { code: number | null; out: string; error: string }

const start = (
  args: readonly string[],
  userData: string,
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [inProject('src/main/cli.ts'), ...args], {
    // Hundreds of starts read the same modules.
    env: { ...process.env, ...env, KHOSTUM_USER_DATA: userData, NODE_COMPILE_CACHE: inProject('.cache/compile') },
  })

/** What a child says from now to its end. */
export const endOf = async (child: ChildProcessWithoutNullStreams, input = ''): Promise<Ended> => {
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    error += chunk
  })
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code, out, error }
}

export const khostum = (
  args: readonly string[],
  {
    input = '',
    userData = tempFolder(),
    env,
  }: { input?: string; userData?: string; env?: Record<string, string> } = {},
): Promise<Ended> => endOf(start(args, userData, env), input)

/** Killed when `isTime` resolves, unless it ends before. */
export const khostumKilled = async (
  args: readonly string[],
  userData: string,
  isTime: (signal: AbortSignal) => Promise<void>,
): Promise<number | null> => {
  const child = start(args, userData)
  child.stdout.resume()
  child.stderr.resume()
  child.stdin.end()
  const closed = new AbortController()
  const ended = once(child, 'close').then(([code]): number | null => {
    closed.abort()
    return code
  })
  await isTime(closed.signal)
  child.kill('SIGKILL')
  return ended
}

export type Reply = { id: unknown; ok?: unknown; error?: { code: string; message: string; data?: unknown } }

/** A running `rpc`, spoken to line by line. */
export const startRpc = (folder: string, userData: string) => {
  const child = start(['rpc', '--shop', folder], userData)
  onTestFinished(() => void child.kill('SIGKILL'))
  const replies: Reply[] = []
  let onReply = (_: Reply) => {}
  let rest = ''
  child.stderr.resume()
  // Written into a pipe whose reader was killed.
  child.stdin.on('error', () => {})
  child.stdout.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const reply: Reply = JSON.parse(line)
      replies.push(reply)
      onReply(reply)
    }
  })
  return {
    pid: child.pid,
    replies,
    send: (request: unknown) => void child.stdin.write(`${JSON.stringify(request)}\n`),
    onReply: (listen: (reply: Reply) => void) => {
      onReply = listen
    },
    kill: () => void child.kill('SIGKILL'),
    stop: () => void child.kill('SIGTERM'),
    end: () => void child.stdin.end(),
    closed: once(child, 'close').then(([code]): number | null => code),
  }
}
