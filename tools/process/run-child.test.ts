import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runChild } from './run-child.ts'

const isAlive = (pid: number): boolean => {
  try {
    // A killed process that nobody has waited for yet is a zombie, not alive.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const until = async (isTrue: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 100 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  return isTrue()
}

test('code and both outputs come back', async () => {
  const outcome = await runChild('sh', ['-c', 'echo out; echo err >&2; exit 3'], { limitSeconds: 20 })
  expect(outcome).toMatchObject({ code: 3, stdout: 'out\n', timedOut: false })
  expect(outcome.output).toContain('err')
})

test('standard input is empty, so that nothing waits for a keyboard', async () => {
  expect(await runChild('cat', [], { limitSeconds: 20 })).toMatchObject({ code: 0, output: '' })
})

test('a missing program is an answer, not a crash', async () => {
  const outcome = await runChild('/no/such/program', [], { limitSeconds: 20 })
  expect(outcome.code).not.toBe(0)
  expect(outcome.output).toContain('/no/such/program')
})

test.runIf(process.platform === 'linux')('the limit ends the program and everything it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khostum-child-'))
  const pidFile = join(folder, 'pid')
  try {
    const outcome = await runChild('sh', ['-c', `sleep 300 & echo $! > ${pidFile}; wait`], { limitSeconds: 1 })
    expect(outcome.timedOut).toBe(true)
    expect(outcome.output).toContain('stopped after 1 s')
    const grandchild = Number(readFileSync(pidFile, 'utf8'))
    expect(await until(() => !isAlive(grandchild))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.runIf(process.platform === 'linux')('what a program leaves behind goes with it', async () => {
  const { stdout, code } = await runChild('sh', ['-c', 'sleep 300 > /dev/null 2>&1 & echo $!'], { limitSeconds: 20 })
  expect(code).toBe(0)
  expect(await until(() => !isAlive(Number(stdout)))).toBe(true)
})

test('a program is given up when asked to', async () => {
  const outcome = await runChild('sleep', ['300'], { limitSeconds: 60, giveUp: () => 'nothing arrived' })
  expect(outcome).toMatchObject({ timedOut: true })
  expect(outcome.output).toContain('nothing arrived')
})
