import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { noDialogs } from '#main/platform/ports.ts'
import { FileToken } from '#shared/files/files.contract.ts'
import { createFilesRouter } from './files.router.ts'

const context = { session: { staffId: 1 } }

const openWith = (hasProgram: boolean) => {
  const opened: string[] = []
  const tokens = createFileTokens(newUuid)
  const dialogs = {
    ...noDialogs,
    chooseSaveTarget: async () => '/home/mariam/Ֆայլեր/money.xlsx',
    openFile: async (path: string) => {
      opened.push(path)
      return hasProgram
    },
  }
  const router = createFilesRouter({ dialogs, tokens })
  return { router, tokens, opened, open: (token: FileToken) => call(router.open, { token }, { context }) }
}

test('a chosen file is known by its name and the name of its folder, never by its path', async () => {
  const { router } = openWith(true)
  const chosen = await call(router.chooseSaveTarget, { suggestedName: 'money', extension: 'xlsx' }, { context })
  expect(chosen).toMatchObject({ name: 'money.xlsx', folder: 'Ֆայլեր' })
  expect(JSON.stringify(chosen)).not.toContain('mariam')
})

test.each(['/shop/money.xlsx', '/shop/MONEY.CSV', '/shop/list.pdf'])('%s is handed to its program', async (path) => {
  const { tokens, opened, open } = openWith(true)
  await open(tokens.issue(path))
  expect(opened).toEqual([path])
})

test.each(['/shop/money.sh', '/shop/money.xlsx.exe', '/shop/money'])('%s would be run, and is not', async (path) => {
  const { tokens, opened, open } = openWith(true)
  await expect(open(tokens.issue(path))).rejects.toMatchObject({ code: 'NO_PROGRAM' })
  expect(opened).toEqual([])
})

test('a computer without the program says so, and an unknown file is none', async () => {
  const { tokens, open } = openWith(false)
  await expect(open(tokens.issue('/shop/money.xlsx'))).rejects.toMatchObject({ code: 'NO_PROGRAM' })
  await expect(open(FileToken.parse(newUuid()))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
