/** Small files of our own, read as what they may have become: cut, emptied, grown, another kind, not even a file. */
import { lstatSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { errorCode } from './error-code.ts'

const LARGEST_BYTES = 4 * 1024 * 1024

/** Undefined: not there. Null: there, and none of ours. Throws what the system says. */
const readText = (path: string): string | null | undefined => {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (!facts) return lstatSync(path, { throwIfNoEntry: false }) && null
  return facts.isFile() && facts.size <= LARGEST_BYTES ? readFileSync(path, 'utf8') : null
}

const parse = <T>(text: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const readAsIs = <T>(path: string, schema: z.ZodType<T>): { value: T | undefined; isOurs: boolean } => {
  try {
    const text = readText(path)
    const value = typeof text === 'string' ? parse(text, schema) : undefined
    return { value, isOurs: value !== undefined || text === undefined }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    // Held by another program, or not for this account: what it tells can be done without this once.
    return { value: undefined, isOurs: true }
  }
}

/** Undefined where it is not there, can't be read or says nothing that can be understood. */
export const readSmallFile = <T>(path: string, schema: z.ZodType<T>): T | undefined => readAsIs(path, schema).value

/** Under another name, for whoever wants to look. A folder that can't be written to keeps it where it is. */
export const putOutOfTheWay = (path: string): void => {
  try {
    rmSync(`${path}.unreadable`, { recursive: true, force: true })
    renameSync(path, `${path}.unreadable`)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error
  }
}

/** The same; what can't be understood is put out of the way, so that it is not written over. */
export const readKeptFile = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
  const { value, isOurs } = readAsIs(path, schema)
  if (!isOurs) putOutOfTheWay(path)
  return value
}
