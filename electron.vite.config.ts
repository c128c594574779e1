import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest runtime that is tested (ADR 0002) decides the targets, not the installed electron package.
const node = { target: 'node20', sourcemap: true } as const
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    build: {
      ...node,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/main/index.ts', worker: 'src/main/worker.ts' },
        external: ['electron', 'better-sqlite3'],
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      ...node,
      externalizeDeps: false,
      rollupOptions: { input: { index: 'src/preload/index.ts' }, external: ['electron'], output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print.html') },
        // What the policy of the window asks for is said before the parts that need it come alive (before-react.ts).
        output: {
          codeSplitting: { groups: [{ name: 'ground', test: /node_modules[\\/](zod|get-nonce)[\\/]|before-react/ }] },
        },
      },
    },
  },
})
