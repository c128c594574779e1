import type { ChildProcess } from 'node:child_process'

const groups = new Set<number>()
let watching = false

const killGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // Gone already is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const killAll = (): void => {
  for (const pid of groups) killGroup(pid, 'SIGKILL')
  groups.clear()
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const watch = (): void => {
  if (watching) return
  watching = true
  process.on('exit', killAll)
  for (const [signal, code] of Object.entries(exitCodes)) process.on(signal, () => process.exit(code))
}

/** A detached child leads a process group of its own; whatever way this process ends, the whole group goes with it. */
export const ownGroup = (child: ChildProcess): (() => void) => {
  const { pid } = child
  if (pid === undefined) return () => {}
  watch()
  groups.add(pid)
  return () => {
    // The leader may have left descendants behind.
    if (groups.delete(pid)) killGroup(pid, 'SIGKILL')
  }
}
