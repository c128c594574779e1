/**
 * The file of a shop that can't be written, copied to where it can be. In place SQLite would need to write beside it, or
 * would have to be told that nobody else does; and a log that was left there is read with the copy like any other.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asStorageError, StorageError } from './db/storage-error.ts'
import { errorCode } from './error-code.ts'
import { passingFolders, removePassing } from './passing-folder.ts'

const folders = passingFolders('shop-view-')
const SUFFIXES = ['', '-wal']
const TRIES = 5

export type ViewCopy = { database: string; remove: () => void }

/** Read at a moment in which it may not be read: not even looked at. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** What a program that was killed left. */
export const removeLeftViews = folders.removeLeft

const standOf = (database: string): string =>
  SUFFIXES.map((suffix) => {
    const found = statSync(`${database}${suffix}`, { bigint: true, throwIfNoEntry: false })
    return found ? `${found.ino}:${found.size}:${found.mtimeNs}` : '-'
  }).join(' ')

const copyFile = (from: string, to: string): void => {
  try {
    copyFileSync(from, to)
  } catch (error) {
    const isForbidden = ['EACCES', 'EPERM'].includes(errorCode(error) ?? '')
    throw isForbidden ? new Unreadable('the file may not be read', { cause: error }) : error
  }
  chmodSync(to, 0o600)
}

/** The file and its log as they stand together; while somebody writes, once more. */
const copyTogether = (from: string, to: string): void => {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = standOf(from)
    for (const suffix of SUFFIXES) if (existsSync(`${from}${suffix}`)) copyFile(`${from}${suffix}`, `${to}${suffix}`)
    if (standOf(from) === before) return
    for (const suffix of SUFFIXES) removePassing(`${to}${suffix}`)
  }
  throw new StorageError('BUSY', new Error('the file changes while it is read'))
}

/** Throws Unreadable or StorageError, and leaves nothing then. */
export const copyForViewing = (from: string, parent: string): ViewCopy => {
  mkdirSync(parent, { recursive: true })
  const folder = folders.make(parent)
  try {
    const database = join(folder, 'khostum.db')
    copyTogether(from, database)
    return { database, remove: () => removePassing(folder) }
  } catch (error) {
    removePassing(folder)
    throw asStorageError(error)
  }
}
