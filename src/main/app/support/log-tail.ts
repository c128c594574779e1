/** The last lines of a log, each once more reduced to what a program says of itself: an older version may have written them. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { harmlessWords, withoutFolders } from '#main/platform/without-content.ts'

const FRAME = /^at [\w.<>$[\] ]*\(?[\w@./\\-]+:\d+:\d+\)?$/
const SHOWN_FRAMES = 6

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Failure = z.object({
  name: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  frames: z.array(z.string()).catch([]),
})
const Line = z
  .object({
    at: z.iso.datetime(),
    program: z.string(),
    id: z
      .string()
      .regex(/^[0-9a-f]{1,12}$/)
      .optional()
      .catch(undefined),
    where: z.string().optional(),
    event: z.string().optional(),
    error: Failure.optional().catch(undefined),
  })
  .catchall(z.unknown())

const KNOWN = new Set(['at', 'program', 'level', 'id', 'where', 'event', 'error'])

const factsIn = (line: z.infer<typeof Line>): string[] =>
  Object.entries(line).flatMap(([name, value]) => {
    const fact = Fact.safeParse(value)
    return KNOWN.has(name) || !fact.success ? [] : [harmlessWords(`${name} ${fact.data}`)]
  })

const NAME = /^[A-Za-z_]{1,60}$/

const shown = (text: string): string[] => {
  const read = Line.safeParse(JSON.parse(text))
  if (!read.success) return []
  const { at, program, id, where = '', event = '', error } = read.data
  const names = [error?.name, error?.code].filter((name) => name !== undefined && NAME.test(name))
  const head = [at, harmlessWords(program), id, harmlessWords(where || event), ...names, ...factsIn(read.data)]
  const message = error?.message ? [harmlessWords(error.message)] : []
  const frames = (error?.frames ?? []).map(withoutFolders).filter((frame) => FRAME.test(frame))
  return [
    [...head, ...message].filter(Boolean).join(' '),
    ...frames.slice(0, SHOWN_FRAMES).map((frame) => `  ${frame}`),
  ]
}

const shownOrNothing = (text: string): string[] => {
  try {
    return shown(text)
  } catch {
    // Half a line: the power failed while it was written.
    return []
  }
}

/** Of `khostum.log` in the folder; empty where there is none or it can't be read. */
export const readLogTail = (folder: string, lines: number): string[] => {
  const path = join(folder, 'khostum.log')
  try {
    if (!existsSync(path) || !statSync(path).isFile()) return []
    return readFileSync(path, 'utf8').trim().split('\n').slice(-lines).flatMap(shownOrNothing)
  } catch {
    // On a disk that fails the report says the rest.
    return []
  }
}
