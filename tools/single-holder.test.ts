import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { inProject } from './project.ts'
import { asSingleHolder } from './single-holder.mjs'

test('two never work at once, and the second has its turn', async () => {
  const what = randomUUID()
  const story: string[] = []
  let leave = (): void => {}
  const first = asSingleHolder(what, async () => {
    story.push('first in')
    await new Promise<void>((resolve) => {
      leave = resolve
    })
    story.push('first out')
  })
  const second = asSingleHolder(what, async () => story.push('second in'), { onWait: () => leave() })
  await Promise.all([first, second])
  expect(story).toEqual(['first in', 'first out', 'second in'])
})

test('work that fails lets the next one in', async () => {
  const what = randomUUID()
  const failing = asSingleHolder(what, async () => {
    throw new Error('broken')
  })
  await expect(failing).rejects.toThrow('broken')
  expect(await asSingleHolder(what, async () => 'done')).toBe('done')
})

test('a killed holder holds nothing', async () => {
  const what = randomUUID()
  const code = `import { asSingleHolder } from ${JSON.stringify(inProject('tools/single-holder.mjs'))}
    await asSingleHolder('${what}', () => new Promise(() => { setInterval(() => {}, 1000); console.log('in') }))`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const mine = asSingleHolder(what, async () => 'mine', { onWait: () => holder.kill('SIGKILL') })
  expect(await mine).toBe('mine')
})

test('waiting has an end', async () => {
  const what = randomUUID()
  await asSingleHolder(what, async () => {
    const impatient = asSingleHolder(what, async () => 'never', { limitSeconds: 0 })
    await expect(impatient).rejects.toThrow('another process')
  })
})
