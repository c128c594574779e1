import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { describe } from './describe.ts'
import { exportFile } from './export.ts'
import { importCustomers } from './import-customers.ts'
import { init } from './init.ts'
import { printFollowUps } from './print-follow-ups.ts'
import { restore } from './restore.ts'
import { rpc } from './rpc.ts'
import { salvage } from './salvage.ts'
import { search } from './search.ts'
import { verify } from './verify.ts'

/** Everything `khostum` can be asked to do; a feature adds its line here. */
export const commands: readonly Command[] = [
  init,
  importCustomers,
  exportFile,
  printFollowUps,
  backup,
  restore,
  salvage,
  search,
  verify,
  describe,
  rpc,
]
