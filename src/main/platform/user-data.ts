import { homedir } from 'node:os'
import { join } from 'node:path'

const PRODUCT = 'Khostum'

type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string }

/** Where programs of this system keep what belongs to a user. */
const appData = ({ platform, env, home }: Surroundings): string => {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(home, '.config')
}

/** The user-data folder, the same for window and command line: which shop is open here, and which computer this is. */
export const userDataFolder = (
  surroundings: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string => surroundings.env.KHOSTUM_USER_DATA || join(appData(surroundings), PRODUCT)
