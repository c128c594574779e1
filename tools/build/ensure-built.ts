import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { Refusal, say } from '../say.ts'
import { asSingleHolder } from '../single-holder.mjs'
import { hashSources } from './sources-hash.ts'

const stampFile = inProject('out/.stamp')
const outputs = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'].map((path) =>
  inProject(path),
)

const isFresh = (hash: string): boolean =>
  existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash && outputs.every((path) => existsSync(path))

/** Whatever else writes to out/ makes it something that is built anew before it is used. */
export const forgetBuild = (): void => rmSync(stampFile, { force: true })

const build = async (hash: string): Promise<boolean> => {
  // Without the stamp, an interrupted build is a stale one.
  forgetBuild()
  say('Building …')
  const outcome = await runNode(toolScript('electron-vite/bin/electron-vite.js'), ['build'], { limitSeconds: 600 })
  if (outcome.code !== 0) throw new Refusal(`The build failed:\n${outcome.output.trim()}`)
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(stampFile, hash)
  return true
}

/** Builds the app unless out/ already holds these very sources; answers whether it built. */
export const ensureBuilt = (): Promise<boolean> =>
  asSingleHolder(inProject('out'), async () => {
    const hash = hashSources()
    return isFresh(hash) ? false : build(hash)
  })
