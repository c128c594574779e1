import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ModuleGraph, readModuleGraph } from '#tools/checks/module-graph.ts'
import { inProject } from '#tools/project.ts'
import { plantProject } from '../support/planted-project.ts'

const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(inProject('.dependency-cruiser.cjs'))

/** For every rule the imports that break it: the importing file, and what it imports. */
const breaches: Record<string, [from: string, specifier: string][]> = {
  'no-cycles': [
    ['src/main/platform/egg.ts', '#main/platform/hen.ts'],
    ['src/main/platform/hen.ts', './egg.ts'],
  ],
  resolves: [['src/main/app/lost.ts', '#shared/kernel/nowhere.ts']],
  'tests-stay-outside': [
    ['src/main/app/tested.ts', '#tests/support/given.ts'],
    ['src/shared/kernel/tooled.ts', '#tools/project.ts'],
  ],
  'no-dev-packages': [['src/main/app/developed.ts', 'fast-check']],
  'shared-runs-anywhere': [
    ['src/shared/kernel/nodeful.ts', 'node:fs'],
    ['src/shared/kernel/packaged.ts', 'kysely'],
    ['src/shared/kernel/main-bound.ts', '#main/platform/plain.ts'],
    ['src/shared/kernel/type-bound.ts', 'type react'],
  ],
  'kernel-is-the-ground': [['src/shared/kernel/climber.ts', '#shared/tickets/tickets.schema.ts']],
  'contract-is-the-roof': [['src/shared/tickets/roofer.ts', '#shared/contract.ts']],
  'shared-record-modules-know-no-process': [['src/shared/tickets/searcher.ts', '#shared/search/search.schema.ts']],
  'main-is-not-the-window': [['src/main/app/painter.ts', '#renderer/plain.ts']],
  'platform-knows-no-feature': [['src/main/platform/curious.ts', 'type #main/features/customers/customers.service.ts']],
  'features-know-no-app': [['src/main/features/customers/composer.ts', '#main/app/plain.ts']],
  'app-knows-no-shell': [['src/main/app/windowed.ts', '#main/shell/plain.ts']],
  'command-line-knows-no-shell': [
    ['src/main/cli/windowed.ts', '#main/shell/plain.ts'],
    ['src/main/worker.ts', '#main/shell/plain.ts'],
  ],
  'entries-are-the-top': [['src/main/app/ouroboros.ts', '#main/worker.ts']],
  'electron-in-the-shell-only': [
    ['src/main/platform/electric.ts', 'electron'],
    ['src/renderer/src/electric.ts', 'electron'],
    ['src/main/app/electric.ts', 'type electron'],
  ],
  'one-door-to-the-database': [['src/main/features/customers/raw.ts', 'better-sqlite3']],
  'features-meet-as-services': [
    ['src/main/features/tickets/neighbour.ts', 'type #main/features/customers/customers.repo.ts'],
  ],
  'features-meet-by-type': [['src/main/features/tickets/grabber.ts', '#main/features/customers/customers.service.ts']],
  'record-modules-know-no-process': [
    ['src/main/features/customers/searcher.ts', 'type #main/features/search/search.service.ts'],
  ],
  'migrations-stand-alone': [['src/main/platform/db/migrations/0002-leaning.ts', '../plain.ts']],
  'renderer-sees-shared-alone': [['src/renderer/src/prying.ts', 'type #main/platform/plain.ts']],
  'renderer-has-no-node': [['src/renderer/src/nodeful.ts', 'node:path']],
  'renderer-features-meet-in-public': [
    ['src/renderer/src/features/tickets/neighbour.tsx', '#renderer/features/customers/card.tsx'],
  ],
  'renderer-parts-know-no-feature': [['src/renderer/src/ui/curious.tsx', '#renderer/features/customers/public.tsx']],
  'preload-forwards-only': [
    ['src/preload/nodeful.ts', 'node:fs'],
    ['src/preload/prying.ts', '#main/platform/plain.ts'],
  ],
}

/** What the rules allow, close to what they forbid. */
const allowed: [from: string, specifier: string][] = [
  ['src/shared/contract.ts', '#shared/tickets/tickets.schema.ts'],
  ['src/shared/tickets/tickets.schema.ts', '#shared/kernel/plain.ts'],
  ['src/shared/kernel/validated.ts', 'zod'],
  ['src/shared/kernel/dialled.ts', 'libphonenumber-js/max'],
  ['src/main/features/search/reader.ts', 'type #main/features/customers/customers.service.ts'],
  ['src/main/app/compose.ts', '#main/features/customers/customers.service.ts'],
  ['src/main/shell/window.ts', 'electron'],
  ['src/main/platform/db/raw.ts', 'better-sqlite3'],
  ['src/renderer/src/features/tickets/meeting.tsx', '#renderer/features/customers/public.tsx'],
  ['src/renderer/src/app/asking.ts', '#shared/contract.ts'],
  ['src/preload/forwarding.ts', 'electron'],
]

const targets = [
  'src/shared/kernel/plain.ts',
  'src/shared/search/search.schema.ts',
  'src/main/platform/plain.ts',
  'src/main/platform/db/plain.ts',
  'src/main/app/plain.ts',
  'src/main/shell/plain.ts',
  'src/main/features/customers/customers.service.ts',
  'src/main/features/customers/customers.repo.ts',
  'src/main/features/search/search.service.ts',
  'src/renderer/src/plain.ts',
  'src/renderer/src/features/customers/card.tsx',
  'src/renderer/src/features/customers/public.tsx',
  'tests/support/given.ts',
  'tools/project.ts',
]

const importLine = (specifier: string): string =>
  specifier.startsWith('type ')
    ? `import type * as imported from '${specifier.slice(5)}'\nexport type Used = typeof imported\n`
    : `import * as imported from '${specifier}'\nexport const used = imported\n`

const imports = [...Object.values(breaches).flat(), ...allowed]
const files = {
  ...Object.fromEntries(targets.map((path) => [path, 'export const plain = 1\n'])),
  ...Object.fromEntries(imports.map(([from, specifier]) => [from, importLine(specifier)])),
}

describe('the rules of who may import whom', () => {
  let graph: ModuleGraph
  let remove = (): void => {}

  beforeAll(async () => {
    const project = plantProject(files)
    remove = project.remove
    graph = await readModuleGraph(project.root)
  })
  afterAll(() => remove())

  test('every file is read', () => {
    expect(graph.sources).toEqual(expect.arrayContaining(Object.keys(files)))
  })

  test('every rule has a planted breach', () => {
    expect(Object.keys(breaches).sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
  })

  test.each(Object.entries(breaches))('%s finds its breaches', (rule, planted) => {
    const found = graph.breaches.filter((breach) => breach.startsWith(`${rule}: `))
    // A cycle is reported once, from one of its members.
    const expected = rule === 'no-cycles' ? planted.slice(0, 1) : planted
    const unfound = expected.filter(([from]) => !found.some((breach) => breach.startsWith(`${rule}: ${from} → `)))
    expect(unfound).toEqual([])
  })

  test('what is allowed passes', () => {
    const blamed = allowed.filter(([from]) => graph.breaches.some((breach) => breach.includes(`: ${from} → `)))
    expect(blamed).toEqual([])
  })
})
