import { expect, test } from 'vitest'
import { findUnused } from '#tools/checks/unused.ts'
import { plantProject } from '../support/planted-project.ts'

test('unused files, exports and packages are found', async () => {
  const { root, remove } = plantProject({
    'src/main/index.ts': "import { used } from '#main/app/half-used.ts'\nused()\n",
    'src/main/app/half-used.ts': 'export const used = () => 1\nexport const idle = () => 2\n',
    'src/main/app/forgotten.ts': 'export const forgotten = 1\n',
  })
  try {
    const found = await findUnused(root)
    expect(found).toMatch(/Unused files.*src\/main\/app\/forgotten\.ts/s)
    expect(found).toMatch(/Unused exports.*idle +src\/main\/app\/half-used\.ts/s)
    expect(found).toMatch(/Unused dependencies.*kysely/s)
    expect(found).not.toMatch(/^used /m)
  } finally {
    remove()
  }
})
