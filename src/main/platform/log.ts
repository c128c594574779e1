/** What went wrong, one JSON line each, found again under an id. Names, phones and texts of customers never get here. */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ZodError } from 'zod'
import type { Clock } from './clock.ts'
import { errorCode } from './error-code.ts'
import { messageWithoutContent, withoutFolders } from './without-content.ts'

const LIMIT_BYTES = 1024 * 1024
const KEPT_FILES = 5

export type Log = {
  /** Returns the id under which the error stands in the log. */
  error: (error: unknown, where: string) => string
  note: (event: string, facts?: Record<string, string | number | boolean | null>) => void
}

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => withoutFolders(line.trim()))

const factsOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: typeof error }
  const facts = { name: error.name, code: errorCode(error), frames: framesOf(error) }
  const cause = error.cause === undefined ? undefined : factsOf(error.cause)
  if (error instanceof ZodError) {
    return { ...facts, issues: error.issues.map(({ code, path }) => `${code} ${path.map(String).join('.')}`), cause }
  }
  return { ...facts, message: messageWithoutContent(error), cause }
}

const rotate = (path: string): void => {
  if (!existsSync(path)) return
  const file = statSync(path)
  // A pipe in its place would be waited for; it goes the way of a full log.
  if (file.isFile() && file.size < LIMIT_BYTES) return
  for (let age = KEPT_FILES - 1; age >= 1; age--) {
    const older = age === 1 ? path : `${path}.${age - 1}`
    if (existsSync(older)) renameSync(older, `${path}.${age}`)
  }
}

const newErrorId = (): string => crypto.randomUUID().slice(0, 8)

/** `folder` is asked at each line: it moves with the shop. A log that can't be written never stops the work. */
export const createLog = (deps: { folder: () => string; now: Clock; program: string }): Log => {
  const append = (line: Record<string, unknown>): void => {
    const path = join(deps.folder(), 'khostum.log')
    try {
      mkdirSync(deps.folder(), { recursive: true })
      rotate(path)
      appendFileSync(path, `${JSON.stringify({ at: deps.now(), program: deps.program, ...line })}\n`)
    } catch (error) {
      process.stderr.write(
        `khostum: the log could not be written (${error instanceof Error ? errorCode(error) : ''})\n`,
      )
    }
  }
  return {
    error: (error, where) => {
      const id = newErrorId()
      append({ level: 'error', id, where, error: factsOf(error) })
      return id
    },
    note: (event, facts = {}) => append({ level: 'note', event, ...facts }),
  }
}
