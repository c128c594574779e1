import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { inProject } from '#tools/project.ts'

/** One module of the project with all it imports, as a script that sets `cases`. */
const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'cases' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

test('folding gives the recorded answers in the window', async () => {
  const { window } = await launchApp()
  const code = await bundle(inProject('tests/support/fold-cases.ts'))
  const cases = readFileSync(inProject('tests/fixtures/fold-cases.json'), 'utf8')

  const failures = await window.evaluate(`(() => { ${code}; return cases.foldCaseFailures(${cases}) })()`)

  expect(failures).toEqual([])
})
