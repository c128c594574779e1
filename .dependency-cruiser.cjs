// Who may import whom. `tests/architecture/import-rules.test.ts` plants one breach per rule and expects it to be found.
const test = '\\.test\\.tsx?$'
const record = '(customers|tickets|follow-ups|compensations|staff|settings|drafts|reasons|shop)'
const process = '(search|printing|exporting|importing|reports|backup|sync)'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'What imports each other cannot be understood apart; erased types may.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'resolves',
      'An import that leads nowhere escapes every other rule.',
      { path: '^src/' },
      { couldNotResolve: true },
    ),
    forbid(
      'tests-stay-outside',
      'The product knows neither its tests nor its tools.',
      { path: '^src/', pathNot: test },
      { path: `^(tests|tools)/|${test}` },
    ),
    forbid(
      'no-dev-packages',
      'What ships is a dependency; Electron is the runtime itself.',
      { path: '^src/', pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/electron/' },
    ),

    forbid(
      'shared-runs-anywhere',
      'Neither Node nor DOM nor a runtime: shared is the ground both sides stand on.',
      { path: '^src/shared/', pathNot: test },
      {
        pathNot: '^src/shared/|node_modules/(zod|@orpc/contract|intl-messageformat|@formatjs/[^/]+|libphonenumber-js)/',
      },
    ),
    forbid(
      'kernel-is-the-ground',
      'The kernel knows no module.',
      { path: '^src/shared/kernel/', pathNot: test },
      {
        path: '^src/shared/',
        pathNot: '^src/shared/kernel/',
      },
    ),
    forbid(
      'contract-is-the-roof',
      'The whole contract is for both sides, not for its parts.',
      { path: '^src/shared/[^/]+/', pathNot: test },
      {
        path: '^src/shared/[^/]+\\.ts$',
      },
    ),
    forbid(
      'shared-record-modules-know-no-process',
      'Customers exist without search, paper or files.',
      { path: `^src/shared/${record}/`, pathNot: test },
      { path: `^src/shared/${process}/` },
    ),

    forbid(
      'main-is-not-the-window',
      'Main and renderer meet in shared alone.',
      { path: '^src/main/' },
      { path: '^src/(renderer|preload)/' },
    ),
    forbid(
      'platform-knows-no-feature',
      'The platform lies below.',
      { path: '^src/main/platform/', pathNot: test },
      {
        path: '^src/main/',
        pathNot: '^src/main/platform/',
      },
    ),
    forbid(
      'features-know-no-app',
      'Features are composed; they do not compose.',
      { path: '^src/main/features/', pathNot: test },
      {
        path: '^src/main/',
        pathNot: '^src/main/(platform|features)/',
      },
    ),
    forbid(
      'app-knows-no-shell',
      'The same services run without a window.',
      { path: '^src/main/app/', pathNot: test },
      {
        path: '^src/main/',
        pathNot: '^src/main/(platform|features|app)/',
      },
    ),
    forbid(
      'command-line-knows-no-shell',
      'Command line and worker run on plain Node.',
      { path: '^src/main/(cli|worker)(\\.ts$|/)', pathNot: test },
      { path: '^src/main/(shell/|index\\.ts$)' },
    ),
    forbid(
      'entries-are-the-top',
      'Nobody imports an entry.',
      { path: '^src/main/', pathNot: test },
      { path: '^src/main/(index|cli|worker)\\.ts$' },
    ),
    forbid(
      'electron-in-the-shell-only',
      'Everything else runs on Node too.',
      { path: '^src/', pathNot: '^src/main/(shell/|index\\.ts$)|^src/preload/' },
      { path: 'node_modules/electron/|^electron$' },
    ),
    forbid(
      'one-door-to-the-database',
      'The raw handle is shared with nobody.',
      { path: '^src/', pathNot: `^src/main/platform/|${test}` },
      { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'features-meet-as-services',
      'A feature knows of another what its service promises, never its tables or its SQL.',
      { path: '^src/main/features/([^/]+)/', pathNot: test },
      { path: '^src/main/features/', pathNot: '^src/main/features/$1/|\\.service\\.ts$' },
    ),
    forbid(
      'features-meet-by-type',
      'Services are handed in by compose.ts, never imported.',
      { path: '^src/main/features/([^/]+)/', pathNot: test },
      { path: '^src/main/features/', pathNot: '^src/main/features/$1/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'record-modules-know-no-process',
      'Customers exist without search, paper or files.',
      { path: `^src/main/features/${record}/`, pathNot: test },
      { path: `^src/main/features/${process}/` },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration is frozen; what it imports is not.',
      { path: '^src/main/platform/db/migrations/\\d', pathNot: test },
      {},
    ),

    forbid(
      'renderer-sees-shared-alone',
      'The window reaches main through the contract only.',
      { path: '^src/renderer/', pathNot: test },
      {
        path: '^src/',
        pathNot: '^src/(renderer|shared)/',
      },
    ),
    forbid(
      'renderer-has-no-node',
      'The window is sandboxed.',
      { path: '^src/renderer/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-features-meet-in-public',
      'What a feature offers to others stands in its public.tsx.',
      { path: '^src/renderer/src/features/([^/]+)/', pathNot: test },
      { path: '^src/renderer/src/features/', pathNot: '^src/renderer/src/features/$1/|/public\\.tsx$' },
    ),
    forbid(
      'renderer-parts-know-no-feature',
      'Parts of the screen lie below the features that use them.',
      { path: '^src/renderer/src/ui/', pathNot: test },
      { path: '^src/renderer/src/features/' },
    ),
    forbid(
      'preload-forwards-only',
      'One port, nothing else.',
      { path: '^src/preload/' },
      {
        pathNot: '^src/(preload|shared)/|node_modules/electron/|^electron$',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|docs|resources)/' },
    // Type imports are imports: the rules speak of them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
