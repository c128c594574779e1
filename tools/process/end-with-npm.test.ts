import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inProject } from '../project.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khostum-npm-'))
  const probe = `import { endWithNpm } from ${JSON.stringify(inProject('tools/process/end-with-npm.ts'))}
    endWithNpm()
    setInterval(() => {}, 1000)
    console.log(process.pid)`
  writeFileSync(join(folder, 'probe.mjs'), probe)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { probe: `"${process.execPath}" probe.mjs` } }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const isGone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 200 && existsSync(`/proc/${pid}`); tries += 1) await sleep(50)
  return !existsSync(`/proc/${pid}`)
}

test.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGTERM'] as const)(
  'a script ends with the npm that got %s',
  async (signal) => {
    const npm = spawn('npm', ['run', '-s', 'probe'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
    const [text] = await once(npm.stdout, 'data')
    const probe = Number(String(text))
    await sleep(300)
    expect(existsSync(`/proc/${probe}`)).toBe(true)

    npm.kill(signal)

    expect(await isGone(probe)).toBe(true)
  },
)
