/** Two accounts of one computer and a folder that both may write: one is told of the other, and each goes on with what the other made. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translate.ts'
import { type Ended, endOf } from '#tests/support/khostum.ts'
import { inProject, isRoot } from '#tools/project.ts'

const t = createTranslator('hy')
const GROUP = 61_000

type Account = { uid: number; home: string }

/** The command line as that account, which needs no name in the system. */
const start = ({ uid, home }: Account, ...args: string[]) =>
  spawn(
    'setpriv',
    [`--reuid=${uid}`, `--regid=${GROUP}`, '--clear-groups', process.execPath, inProject('src/main/cli.ts'), ...args],
    { env: { PATH: process.env.PATH, HOME: home, KHOSTUM_USER_DATA: home } },
  )

const run = (account: Account, args: readonly string[], input?: string): Promise<Ended> =>
  endOf(start(account, ...args), input)

const newCase = (description: string): string =>
  `${JSON.stringify({ id: 1, call: 'tickets.create', input: { kind: 'complaint', description } })}\n`

/** A folder of the group's, as for all who work at one counter. */
const sharedCounter = () => {
  const parent = mkdtempSync('/tmp/khostum-two-users-')
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  chmodSync(parent, 0o755)
  const folder = join(parent, 'shop')
  const accounts = [61_001, 61_002].map((uid): Account => {
    const home = join(parent, String(uid))
    mkdirSync(home, { mode: 0o700 })
    chownSync(home, uid, GROUP)
    return { uid, home }
  })
  mkdirSync(folder)
  chownSync(folder, 61_001, GROUP)
  chmodSync(folder, 0o2775)
  const [one, other] = accounts
  if (!one || !other) throw new Error('two accounts are needed')
  return { folder, one, other }
}

test.runIf(process.platform === 'linux')(
  'the second is told who holds the shop since when, and later both write in it',
  async () => {
    if (!isRoot) {
      process.stderr.write('skipped: only root can be two accounts\n')
      return
    }
    const { folder, one, other } = sharedCounter()
    const made = await run(one, ['init', '--shop', folder, '--name', 'Մանուշակ', '--owner', 'Անի'])
    expect(made).toMatchObject({ code: 0, error: '' })

    const holding = start(one, 'rpc', '--shop', folder)
    onTestFinished(() => void holding.kill('SIGKILL'))
    holding.stdin.write(newCase('Կոշիկ'))
    await once(holding.stdout, 'data')
    const refused = await run(other, ['rpc', '--shop', folder], newCase('Պայուսակ'))
    holding.stdin.end()
    await once(holding, 'close')

    expect(refused.code).toBe(1)
    const said = refused.out + refused.error
    expect(said).toContain(`${holding.pid}`)
    expect(said).toMatch(/\d\d\.\d\d\.\d{4} \d\d:\d\d/)
    expect(said).toContain(t('start.held_todo'))

    const written = [await run(other, ['rpc', '--shop', folder], newCase('Պայուսակ'))]
    written.push(await run(one, ['rpc', '--shop', folder], newCase('Գոտի')))
    written.push(await run(other, ['rpc', '--shop', folder], newCase('Գլխարկ')))
    expect(written.map(({ out }) => JSON.parse(out))).toMatchObject([
      { id: 1, ok: { number: expect.any(String) } },
      { id: 1, ok: { number: expect.any(String) } },
      { id: 1, ok: { number: expect.any(String) } },
    ])
    expect(await run(one, ['verify', '--deep', '--shop', folder])).toMatchObject({ code: 0 })
  },
)
