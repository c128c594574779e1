import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  globalSetup: '../../tests/support/e2e-setup.ts',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 300_000,
  reporter: [['line']],
})
