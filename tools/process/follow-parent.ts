import { spawnSync } from 'node:child_process'

let available: boolean | undefined

const hasDeathSignal = (): boolean => {
  available ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { timeout: 5_000 }).status === 0
  return available
}

/** The same command, ended by the kernel when this process dies of whatever cause; elsewhere than on Linux unchanged. */
export const followParent = (command: string, args: readonly string[]): [string, string[]] =>
  hasDeathSignal() ? ['setpriv', ['--pdeathsig', 'TERM', command, ...args]] : [command, [...args]]
