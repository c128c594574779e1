import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inProject } from '#tools/project.ts'
import { Verdict } from './verdict.ts'

const Line = z.object({ name: z.string(), verdict: Verdict, ms: z.number(), megabytes: z.number() })
type ReadLine = z.infer<typeof Line>

/** What a thread has used is given back late: few enough that it does not count for those that come after. */
const PER_PROCESS = 12

const readGroup = async (surroundings: string, paths: readonly string[]) => {
  const list = join(surroundings, 'list')
  writeFileSync(list, paths.join('\u0000'))
  // Memory is counted for each file: what the one before left is collected first.
  const child = spawn(process.execPath, ['--expose-gc', inProject('tests/hostile/files/read-in-process.ts'), list], {
    cwd: join(surroundings, 'home'),
    env: {
      PATH: process.env.PATH,
      HOME: join(surroundings, 'home'),
      TMPDIR: join(surroundings, 'tmp'),
      NODE_COMPILE_CACHE: inProject('.cache/compile'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    error += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0 || error !== '') throw new Error(`ended with ${code}: ${error}`)
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): ReadLine => Line.parse(JSON.parse(line)))
}

/** What processes of their own say of the files; they have an empty home and an empty folder for what is temporary. */
export const readFiles = async (folder: string, names: readonly string[]) => {
  const surroundings = join(folder, 'surroundings')
  for (const name of ['home', 'tmp']) mkdirSync(join(surroundings, name), { recursive: true })
  const paths = names.map((name) => join(folder, 'files', name))
  const lines: ReadLine[] = []
  for (let at = 0; at < paths.length; at += PER_PROCESS)
    lines.push(...(await readGroup(surroundings, paths.slice(at, at + PER_PROCESS))))
  return { lines, left: ['home', 'tmp'].flatMap((name) => readdirSync(join(surroundings, name))) }
}
