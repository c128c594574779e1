/** What the device itself gives back: read past the system's memory of the file where the system lets us. */
import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type ByteProgress, hashInSteps } from './durable-file.ts'
import { errorCode } from './error-code.ts'
import { runAtOnce } from './worker/run-steps.ts'

/** libuv's own flag on Windows, which Node does not name. */
const WINDOWS_DIRECT = 0x02_00_00_00

const ALIGNMENT = 4_096
const CHUNK_BYTES = 1024 * 1024
/** What the system's allocator aligns by. */
const STEP = 16

const directFlag = (): number | undefined => {
  if (process.platform === 'linux') return constants.O_DIRECT
  return process.platform === 'win32' ? WINDOWS_DIRECT : undefined
}

/** Where in a larger piece of memory the system accepts to read to: nothing tells its address, so it is tried. */
const findAligned = (descriptor: number): Buffer | undefined => {
  const memory = Buffer.allocUnsafeSlow(CHUNK_BYTES + ALIGNMENT)
  for (let offset = 0; offset < ALIGNMENT; offset += STEP) {
    const chunk = memory.subarray(offset, offset + CHUNK_BYTES)
    try {
      readSync(descriptor, chunk, 0, CHUNK_BYTES, 0)
      return chunk
    } catch (error) {
      if (errorCode(error) !== 'EINVAL') throw error
    }
  }
  return undefined
}

function* hashDirectly(descriptor: number): Generator<ByteProgress, string | undefined, void> {
  const chunk = findAligned(descriptor)
  if (!chunk) return undefined
  const hash = createHash('sha256')
  const { size: total } = fstatSync(descriptor)
  for (let at = 0, read = CHUNK_BYTES; read === CHUNK_BYTES; at += read) {
    read = readSync(descriptor, chunk, 0, CHUNK_BYTES, at)
    hash.update(chunk.subarray(0, read))
    yield { done: Math.min(at + read, total), total }
  }
  return hash.digest('hex')
}

const openDirectly = (path: string): number | undefined => {
  const flag = directFlag()
  if (flag === undefined) return undefined
  try {
    return openSync(path, constants.O_RDONLY | flag)
  } catch (error) {
    // This file system reads through memory only.
    if (['EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '')) return undefined
    throw error
  }
}

/** SHA-256 in hex. A dying stick answers "written", and the system's memory would agree with it. */
export function* hashFromDeviceInSteps(path: string): Generator<ByteProgress, string, void> {
  const descriptor = openDirectly(path)
  if (descriptor !== undefined) {
    try {
      const sha256 = yield* hashDirectly(descriptor)
      if (sha256 !== undefined) return sha256
    } finally {
      closeSync(descriptor)
    }
  }
  return yield* hashInSteps(path)
}

export const hashFromDevice = (path: string): string => runAtOnce(hashFromDeviceInSteps(path))
