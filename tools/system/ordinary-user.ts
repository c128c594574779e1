import { spawnSync } from 'node:child_process'
import { Refusal, say } from '../say.ts'

export type OrdinaryUser = { name: string; uid: number; gid: number }

const NAME = 'khostum-e2e'

const find = (): OrdinaryUser | undefined => {
  const { stdout, status } = spawnSync('getent', ['passwd', NAME], { encoding: 'utf8', timeout: 10_000 })
  const [name, , uid, gid] = stdout?.trim().split(':') ?? []
  return status === 0 && name ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

/** Chromium's sandbox does not run as root: root starts the app as this user, who is made when missing. */
export const ensureOrdinaryUser = (): OrdinaryUser => {
  const found = find()
  if (found) return found
  say(`Making the user ${NAME} for the end-to-end tests …`)
  const made = spawnSync('useradd', ['-m', NAME], { encoding: 'utf8', timeout: 30_000 })
  const user = find()
  if (!user) throw new Refusal(`The user ${NAME} could not be made: ${made.error?.message ?? made.stderr.trim()}`)
  return user
}

export const asUser = (user: OrdinaryUser): string[] => [
  'setpriv',
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  '--clear-groups',
]

const test = (user: OrdinaryUser, flag: '-r' | '-x', path: string): boolean => {
  const [program = '', ...args] = [...asUser(user), 'test', flag, path]
  return spawnSync(program, args, { timeout: 10_000 }).status === 0
}

export const canRead = (user: OrdinaryUser, file: string): boolean => test(user, '-r', file)
export const canEnter = (user: OrdinaryUser, folder: string): boolean => test(user, '-x', folder)
