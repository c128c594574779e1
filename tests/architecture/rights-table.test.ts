import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '#tools/project.ts'
import { withRightsTable } from '#tools/rights-table.ts'

test('the page on security shows the rights as they are (node tools/rights-table.ts writes them)', () => {
  const page = readFileSync(inProject('docs/security.md'), 'utf8')
  expect(page).toContain('- **settings**, owner: `setLimits`\n')
  expect(page).toBe(withRightsTable(page))
})
