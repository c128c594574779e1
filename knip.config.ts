import type { KnipConfig } from 'knip'

/** Fonts come into the page through style sheets, which knip does not read by itself. */
const packagesInStyles = (css: string): string =>
  [...css.matchAll(/url\(\s*["']?(@?[a-z][^"')]*)/g)].map(([, path]) => `import '${path}'`).join('\n')

export default {
  entry: [
    'src/main/{index,cli,worker}.ts',
    'tools/electron-runtime/default-app/index.cjs',
    'tools/bench/limits/bare-app/main.cjs',
    'tools/screenshots/*.ts',
    'tests/hostile/files/read-in-process.ts',
    'tools/{bench/main,bench/export-program,bench/limits/xlsx-writer,demo/main,soak/main,screenshots,i18n-sort,rights-table,save-schema,refresh-fold-cases}.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'tests/**/*.ts', 'tools/**/*.{ts,mjs,cjs}'],
  ignoreExportsUsedInFile: { type: true, interface: true },
  // Run as programs, by their paths.
  ignoreDependencies: ['@biomejs/biome', 'dependency-cruiser', 'electron-builder', 'node-gyp'],
  ignoreBinaries: [
    'mount',
    'umount',
    'unshare',
    'setpriv',
    'mkfifo',
    'getent',
    'useradd',
    'sqlite3',
    'strace',
    'xdotool',
  ],
  compilers: { css: packagesInStyles },
} satisfies KnipConfig
