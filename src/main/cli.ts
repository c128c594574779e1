import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { commands } from './cli/commands.ts'
import { runCommandLine } from './cli/run.ts'
import { createShopAccess } from './cli/shop-access.ts'
import { systemClock } from './platform/clock.ts'
import { newUuid } from './platform/db/uuid.ts'
import { loadDevice } from './platform/device.ts'
import { createLog } from './platform/log.ts'
import { userDataFolder } from './platform/user-data.ts'

const userData = userDataFolder()
const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
const words = process.argv.slice(2)

// Whoever reads the results has gone; what was acknowledged is on disk.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await runCommandLine(words, {
  commands,
  output: { out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text) },
  accessTo: (shop) =>
    createShopAccess(
      {
        // Only a command that opens the shop makes this computer known.
        get device() {
          return loadDevice(userData, newUuid)
        },
        program: `khostum ${words[0] ?? ''}`.trim(),
        now: systemClock,
        newUuid,
        machineTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        log: createLog({ folder: () => join(userData, 'logs'), now: systemClock, program: 'khostum' }),
      },
      { userData, home: homedir(), version },
      shop,
    ),
})
