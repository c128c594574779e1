import { readArguments } from './arguments.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'
import type { ShopAccess } from './shop-access.ts'

export type Output = { out: (text: string) => void; error: (text: string) => void }

/** The command whose name the words begin with; `import customers` before `import`. */
const findCommand = (commands: readonly Command[], words: readonly string[]): Command | undefined =>
  commands
    .filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0]

const listUsage = (commands: readonly Command[], t: ReturnType<ShopAccess['t']>): string[] => [
  t('cli.usage'),
  ...commands.map(({ name, usage }) => `  khostum ${name} ${usage}`.trimEnd()),
]

type Run = { commands: readonly Command[]; output: Output; accessTo: (shop: string | undefined) => ShopAccess }

const execute = async (command: Command, words: readonly string[], { output, accessTo }: Run): Promise<ExitCode> => {
  const rest = words.slice(command.name.split(' ').length)
  const args = readArguments(rest, command.options)
  const access = accessTo(args.ok ? args.value.text('shop') : undefined)
  const say = (text: string): void => output.error(`${text}\n`)
  try {
    if (!args.ok) throw new WrongUsage(args.error.said)
    if (args.value.flag('help')) {
      output.out(`khostum ${command.name} ${command.usage}`.trimEnd().concat('\n'))
      return 0
    }
    if (args.value.positionals.length > command.positionals)
      throw new WrongUsage(args.value.positionals.slice(command.positionals).join(' '))
    const print: CommandContext['print'] = (value, lines) =>
      output.out(args.value.flag('json') ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
    return await command.run({ args: args.value, access, print, say })
  } catch (error) {
    const t = access.t()
    if (error instanceof Refused) {
      say(error.message)
      return 1
    }
    if (error instanceof WrongUsage) {
      say(t('cli.wrong_usage', { what: error.message }))
      say(`khostum ${command.name} ${command.usage}`.trimEnd())
      return 2
    }
    say(t('err.unknown_id', { id: access.deps.log.error(error, command.name) }))
    return 1
  } finally {
    await access.close()
  }
}

/** Runs what was typed; results go to standard output, everything else to standard error. */
export const runCommandLine = async (words: readonly string[], run: Run): Promise<ExitCode> => {
  const { commands, output, accessTo } = run
  const command = findCommand(commands, words)
  if (command) return execute(command, words, run)
  const t = accessTo(undefined).t()
  const asksForHelp = words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help'
  if (!asksForHelp) output.error(`${t('cli.unknown_command', { name: words[0] ?? '' })}\n`)
  const usage = listUsage(commands, t).map((line) => `${line}\n`)
  if (asksForHelp && words.length > 0) output.out(usage.join(''))
  else output.error(usage.join(''))
  return asksForHelp && words.length > 0 ? 0 : 2
}
