import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { endWithNpm } from './process/end-with-npm.ts'
import { inProject } from './project.ts'
import { Refusal, say } from './say.ts'

type Command = (args: readonly string[]) => Promise<number>

/** A program that reads its own command line: it becomes the main program of this very process, so nothing outlives a kill. */
const asProgram =
  (path: string): Command =>
  async (args) => {
    const file = inProject(path)
    if (!existsSync(file)) throw new Refusal(`${path} is missing.`)
    process.argv = [process.execPath, file, ...args]
    await import(pathToFileURL(file).href)
    return Number(process.exitCode ?? 0)
  }

const commands: Record<string, Command> = {
  start: async (args) => (await import('./start.ts')).start(args),
  dev: async (args) => (await import('./dev.ts')).dev(args),
  test: async (args) => (await import('./checks/run-checks.ts')).runChecks('all', { long: args.includes('--long') }),
  verify: async () => (await import('./checks/run-checks.ts')).runChecks('static'),
  package: async () => (await import('./package/package.ts')).packageApp(),
  soak: asProgram('tools/soak/main.ts'),
  bench: asProgram('tools/bench/main.ts'),
  screenshots: asProgram('tools/screenshots.ts'),
  khostum: async (args) => (await import('./khostum.ts')).khostum(args, asProgram('src/main/cli.ts')),
}

/** Runs one npm script under Node 24; answers with its exit code, after saying in a sentence what the reader can mend. */
export const runCommand = async (name: string | undefined, args: readonly string[]): Promise<number> => {
  const command = name === undefined ? undefined : commands[name]
  if (!command) {
    say(`Usage: node tools/run.mjs ${Object.keys(commands).join('|')}`)
    return 2
  }
  endWithNpm()
  try {
    return await command(args)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    return 1
  }
}
