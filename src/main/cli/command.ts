import type { Arguments, Options } from './arguments.ts'
import type { ShopAccess } from './shop-access.ts'

/** 0 done · 1 refused, and said why · 2 called in a wrong way */
export type ExitCode = 0 | 1 | 2

export type CommandContext = {
  args: Arguments
  /** The shop: `access.open()` for writing, with the window's lock; `access.read()` beside an open window. */
  access: ShopAccess
  /** The result: JSON with `--json`, else lines for people. */
  print: (value: unknown, lines: readonly string[]) => void
  /** To standard error. */
  say: (text: string) => void
}

export type Command = {
  /** As typed: `init`, `import customers`. */
  name: string
  /** What follows the name: `FILE [--dry-run]`. */
  usage: string
  options: Options
  /** How many words may follow the name. */
  positionals: number
  run: (context: CommandContext) => Promise<ExitCode> | ExitCode
}
