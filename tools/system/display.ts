import { spawn } from 'node:child_process'
import { followParent } from '../process/follow-parent.ts'
import { ownGroup } from '../process/groups.ts'
import { Refusal } from '../say.ts'
import { requirePackages } from './packages.ts'

export type VirtualDisplay = { name: string; stop: () => void }

const START_LIMIT_SECONDS = 20

/** Xvfb on a display number of its own choosing; open to every local user, since the app may run as another one. */
export const startVirtualDisplay = async (): Promise<VirtualDisplay> => {
  await requirePackages(['display'])
  const [program, args] = followParent('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1000x24',
    '-ac',
    '-nolisten',
    'tcp',
  ])
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  const stop = ownGroup(child)
  const numberPipe = child.stdio[3]
  const name = await new Promise<string>((resolve, reject) => {
    let said = ''
    const fail = (why: string): void =>
      reject(new Refusal(`The virtual display Xvfb did not start: ${why} ${said.trim()}`))
    const limit = setTimeout(() => fail(`silent for ${START_LIMIT_SECONDS} s.`), START_LIMIT_SECONDS * 1_000)
    child.stderr?.on('data', (text) => {
      said += text
    })
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`it ended with code ${code}.`))
    let digits = ''
    numberPipe?.on('data', (text) => {
      digits += text
      if (!digits.endsWith('\n')) return
      clearTimeout(limit)
      child.removeAllListeners('exit')
      resolve(`:${digits.trim()}`)
    })
  }).catch((error) => {
    stop()
    throw error
  })
  // Whoever started it may end without asking it first: its group dies with this process.
  child.unref()
  child.stderr?.destroy()
  numberPipe?.destroy()
  return { name, stop }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** The environment a window needs: this one, or with a virtual display where there is none. */
export const displayEnvironment = async (): Promise<NodeJS.ProcessEnv> =>
  hasDisplay() ? process.env : { ...process.env, DISPLAY: (await startVirtualDisplay()).name }
