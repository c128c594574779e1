import type { Command } from './command.ts'
import { describe } from './describe.ts'
import { init } from './init.ts'
import { rpc } from './rpc.ts'
import { verify } from './verify.ts'

/** Everything `khostum` can be asked to do; a feature adds its line here. */
export const commands: readonly Command[] = [init, verify, describe, rpc]
