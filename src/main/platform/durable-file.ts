/** Files that are there after a power cut: written aside, flushed, renamed, and the folder flushed too. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorCode } from './error-code.ts'
import { runAtOnce } from './worker/run-steps.ts'

const withDescriptor = <T>(path: string, flags: string, work: (descriptor: number) => T): T => {
  const descriptor = openSync(path, flags)
  try {
    return work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const syncFile = (path: string): void => withDescriptor(path, 'r+', fsyncSync)

/** Network shares and some sticks have no flush for folders: they do it with the file's, or nobody can. */
const HAS_NO_FOLDER_FLUSH = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/** Windows flushes a rename by itself and can't open a folder. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  try {
    withDescriptor(folder, 'r', fsyncSync)
  } catch (error) {
    if (!HAS_NO_FOLDER_FLUSH.has(errorCode(error) ?? '')) throw error
  }
}

/** Makes the folder and those above it that are missing. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  const above = dirname(resolve(first))
  for (let parent = dirname(resolve(folder)); parent.startsWith(above); parent = dirname(parent)) {
    syncFolder(parent)
    if (parent === above) return
  }
}

/** Gives a finished file its name. */
export const publishFile = (part: string, target: string): void => {
  syncFile(part)
  renameSync(part, target)
  syncFolder(dirname(target))
}

export const writeFileDurably = (path: string, text: string): void => {
  const part = `${path}.part`
  try {
    writeFileSync(part, text)
    publishFile(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

const syncLater = async (path: string, flags: string): Promise<void> => {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The same for whom nobody may wait: the window goes on while the disk flushes. */
export const saveFileDurably = async (path: string, text: string): Promise<void> => {
  const part = `${path}.part`
  const file = await open(part, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
  if (process.platform !== 'win32') await syncLater(dirname(path), 'r')
}

const CHUNK_BYTES = 1024 * 1024

/** Bytes done, of all. */
export type ByteProgress = { done: number; total: number }

/** SHA-256 in hex of what the disk gives back, piece by piece. */
export function* hashInSteps(path: string): Generator<ByteProgress, string, void> {
  const descriptor = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const chunk = Buffer.alloc(CHUNK_BYTES)
    const { size: total } = fstatSync(descriptor)
    for (let done = 0, read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      hash.update(chunk.subarray(0, read))
      done += read
      yield { done, total }
    }
    return hash.digest('hex')
  } finally {
    closeSync(descriptor)
  }
}

export const hashFile = (path: string): string => runAtOnce(hashInSteps(path))
