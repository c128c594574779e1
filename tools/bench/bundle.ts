/** A program of the benchmark as the product ships its own: bundled, with nothing to strip or resolve while it runs. */
import { basename, join } from 'node:path'
import { build } from 'vite'
import { inProject } from '../project.ts'

const OUT = '.cache/bench'

/** Returns where the bundle is. */
export const bundleProgram = async (path: string): Promise<string> => {
  await build({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: inProject(path),
      target: 'node24',
      outDir: inProject(OUT),
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return join(OUT, `${basename(path, '.ts')}.mjs`)
}
