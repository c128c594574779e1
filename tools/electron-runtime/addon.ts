import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { runNode } from '../process/run-child.ts'
import { toolScript } from '../project.ts'
import { Refusal, say } from '../say.ts'
import { requirePackages } from '../system/packages.ts'
import { cacheFolder } from './cache-folder.ts'
import { findNodeHeaders } from './node-headers.ts'

// The prebuilt asks for Node-API 10, which Electron 33 lacks; at the experimental level one binary runs on it and on Node 24.
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

const addonFolder = toolScript('better-sqlite3')
const inPlace = join(addonFolder, 'build', 'Release', 'better_sqlite3.node')
const stampFile = join(addonFolder, 'build', '.khostum-stamp')

const keyOf = (): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(addonFolder, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(FLAGS).digest('hex').slice(0, 8)
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${hash}`
}

/** Built in a copy: the package prefers build/Release, so a half-linked file there would break whoever loads it meanwhile. */
const compile = async (scratch: string): Promise<string> => {
  await requirePackages(['fallback'])
  say('Building better-sqlite3 for the fallback runtime (about a minute, once) …')
  const modules = join(scratch, 'node_modules')
  const copy = join(modules, 'better-sqlite3')
  mkdirSync(modules, { recursive: true })
  cpSync(addonFolder, copy, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.startsWith(join(addonFolder, 'build')),
  })
  symlinkSync(toolScript('node-addon-api'), join(modules, 'node-addon-api'))
  const built = await runNode(
    toolScript('node-gyp/bin/node-gyp.js'),
    ['rebuild', '--release', '--force_build=1', `--nodedir=${await findNodeHeaders(scratch)}`],
    {
      limitSeconds: 900,
      cwd: copy,
      env: { ...process.env, CXXFLAGS: FLAGS, JOBS: 'max', PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
    },
  )
  const file = join(copy, 'build', 'Release', 'better_sqlite3.node')
  if (built.code !== 0 || !existsSync(file))
    throw new Refusal(`better-sqlite3 could not be built: ${built.output.slice(-2_000)}`)
  return file
}

const isInPlace = (key: string): boolean =>
  existsSync(inPlace) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key

/** Copies beside the target and renames, so that no reader ever sees half a file. */
const place = (from: string, to: string): void => {
  const part = `${to}.${process.pid}.part`
  copyFileSync(from, part)
  renameSync(part, to)
}

/** One better-sqlite3 for the fallback runtime and for Node 24. */
export const ensureAddon = async (scratch: string): Promise<void> => {
  const key = keyOf()
  if (isInPlace(key)) return
  const cached = join(cacheFolder(), `${key}.node`)
  if (!existsSync(cached)) place(await compile(scratch), cached)
  mkdirSync(dirname(inPlace), { recursive: true })
  place(cached, inPlace)
  writeFileSync(stampFile, key)
}

/** With the pinned Electron the package's own prebuilt binary serves; a binary built for the fallback would shadow it. */
export const dropAddon = (): void => {
  if (existsSync(stampFile)) rmSync(join(addonFolder, 'build'), { recursive: true, force: true })
}
