/** Small files of our own, read as what they may have become: cut, emptied, grown, another kind, not even a file. */
import { lstatSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { errorCode } from './error-code.ts'

const LARGEST_BYTES = 4 * 1024 * 1024

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Undefined where there is no file, or one that none of ours can be. */
const readSmallText = (path: string): string | undefined => {
  try {
    const facts = statSync(path)
    return facts.isFile() && facts.size <= LARGEST_BYTES ? readFileSync(path, 'utf8') : undefined
  } catch {
    // Not there, or not readable: what such a file tells can be done without.
    return undefined
  }
}

/** Undefined where it is not there or says nothing that can be understood. */
export const readSmallFile = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
  const text = readSmallText(path)
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

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
  const value = readSmallFile(path, schema)
  if (value === undefined && isThere(path)) putOutOfTheWay(path)
  return value
}
