import { spawn } from 'node:child_process'
import { projectRoot } from '../project.ts'
import { followParent } from './follow-parent.ts'
import { ownGroup } from './groups.ts'

export type ChildOptions = {
  /** After this the whole process group is killed. */
  limitSeconds: number
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Called with every piece of output as it comes. */
  onOutput?: (text: string) => void
  /** Asked once a second; an answer kills the child and becomes part of its output. */
  giveUp?: () => string | undefined
}

export type Outcome = { code: number | null; output: string; stdout: string; timedOut: boolean }

const KEPT_OUTPUT = 32 * 1024 * 1024

/** Runs a program without standard input to its end. Never rejects for what the program does: a missing program is code 127. */
export const runChild = (command: string, args: readonly string[], options: ChildOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const [program, programArgs] = followParent(command, args)
    const child = spawn(program, programArgs, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    const endGroup = ownGroup(child)
    let output = ''
    let stdout = ''
    let timedOut = false
    const take = (text: string): void => {
      if (output.length < KEPT_OUTPUT) output += text
      options.onOutput?.(text)
    }
    const stop = (why: string): void => {
      timedOut = true
      take(`\n${why}\n`)
      endGroup()
    }
    const limit = setTimeout(() => stop(`stopped after ${options.limitSeconds} s`), options.limitSeconds * 1_000)
    const watch = setInterval(() => {
      const why = options.giveUp?.()
      if (why !== undefined && !timedOut) stop(why)
    }, 1_000)
    const end = (code: number | null): void => {
      clearTimeout(limit)
      clearInterval(watch)
      endGroup()
      resolve({ code, output, stdout, timedOut })
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      take(text)
    })
    child.stderr.setEncoding('utf8').on('data', take)
    child.on('error', (error) => {
      take(`${command}: ${error.message}\n`)
      end(127)
    })
    // A descendant that keeps the pipes open must not keep us: the leader's end is the end.
    child.on('exit', () => setTimeout(endGroup, 500).unref())
    child.on('close', (code) => end(code))
  })

/** Runs a script of node_modules or of the project under this very Node. */
export const runNode = (script: string, args: readonly string[], options: ChildOptions): Promise<Outcome> =>
  runChild(process.execPath, [script, ...args], options)
