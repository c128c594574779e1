/** What was typed after the program's name. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type Options = ParseArgsOptionsConfig
export type Values = Readonly<Record<string, string | boolean | undefined>>

export type Arguments = {
  positionals: readonly string[]
  /** Undefined when the option was not given. */
  text: (name: string) => string | undefined
  flag: (name: string) => boolean
}

const COMMON: Options = {
  shop: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}

/** The program's own words about a wrong option are English and name it; they go to the user as they are. */
export const readArguments = (
  args: readonly string[],
  options: Options,
): Result<Arguments, { code: 'WRONG'; said: string }> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
      strict: true,
    })
    const given: Values = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? [] : [[name, value]])),
    )
    return ok({
      positionals,
      text: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
      flag: (name) => given[name] === true,
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return err({ code: 'WRONG', said: error.message })
  }
}
