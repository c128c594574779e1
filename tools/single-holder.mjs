// Plain JavaScript, since the bootstrap uses it under Node 20 before anything is installed.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A name that the operating system frees when its holder dies: nothing stale is ever left on Linux and Windows. */
const addressOf = (what) => {
  const name = `khostum-${createHash('sha256').update(what).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

const listen = (address) =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(address, () => resolve(server))
  })

const isAnswered = (address) =>
  new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/**
 * Runs `work` while no other process on this machine holds `what`; waits for the other at most `limitSeconds`.
 * `onWait` is called once when there is somebody to wait for.
 */
export const asSingleHolder = async (what, work, { limitSeconds = 1_800, onWait = () => {} } = {}) => {
  const address = addressOf(what)
  const deadline = Date.now() + limitSeconds * 1_000
  let server = await listen(address)
  if (!server) onWait()
  while (!server) {
    if (Date.now() > deadline) throw new Error(`another process still works on ${what} after ${limitSeconds} s`)
    await sleep(200)
    if (!address.startsWith('\0') && process.platform !== 'win32' && !(await isAnswered(address)))
      rmSync(address, { force: true })
    server = await listen(address)
  }
  try {
    return await work()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}
