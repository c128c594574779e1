/** The judge of kills and power cuts: a whole action is none of its business, a half one is. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newUuid } from '#main/platform/db/uuid.ts'
import { openContract } from '#tests/contract/open-contract.ts'
import { judgeAcknowledged } from '#tests/support/judge-acknowledged.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { type Acknowledged, type Action, peopleList, savePerson, serveCustomer } from '#tests/support/whole-actions.ts'

const EVERY_WAY = 9

/** A shop in which a customer was served in every way. */
const serve = async (): Promise<{ database: string; acknowledged: Acknowledged[] }> => {
  const acknowledged: Acknowledged[] = []
  const opened = openContract()
  const person = newUuid()
  const queue: Action[] = [savePerson(person, 0)]
  for (let n = 0; n < EVERY_WAY; n += 1) queue.push(...serveCustomer(person, n))
  for (let action = queue.shift(); action; action = queue.shift()) {
    const [reply] = await opened.ask([{ id: 0, call: action.call, input: action.input }])
    if (reply?.ok === undefined) throw new Error(`${action.call}: ${reply?.error?.code}`)
    acknowledged.push(action.promises(reply.ok))
    queue.push(...(action.next?.(reply.ok) ?? []))
  }
  const list = join(tempFolder(), 'people.csv')
  writeFileSync(list, peopleList(0, 10))
  const source = { file: opened.tokens.issueFile(list).token, options: {} }
  const [looked] = await opened.ask([{ id: 0, call: 'importing.open', input: source }])
  const { hash } = z.object({ hash: z.string() }).parse(looked?.ok)
  const [imported] = await opened.ask([{ id: 0, call: 'importing.run', input: { ...source, hash } }])
  if (imported?.error) throw new Error(imported.error.code)
  await opened.shop.close({ copy: false })
  return { database: opened.shop.paths.database, acknowledged }
}

/** One part of an action goes missing. */
const spoil = (database: string, statement: string): void => {
  const handle = new Database(database)
  handle.pragma('foreign_keys = OFF')
  expect(handle.prepare(statement).run().changes).toBeGreaterThan(0)
  handle.close()
}

test('in a shop where every action is whole nothing is lost and nothing is half', async () => {
  const { database, acknowledged } = await serve()

  expect(judgeAcknowledged(database, acknowledged, true)).toEqual({ lost: [], problems: [] })
})

const ONE = (table: string, condition: string): string =>
  `DELETE FROM ${table} WHERE id = (SELECT max(id) FROM ${table} WHERE ${condition})`

test.each([
  ['case without its event', ONE('ticket_event', "kind = 'created'")],
  ['case without its promise', ONE('follow_up', "status = 'open'")],
  [
    'case beside its draft',
    `INSERT INTO draft (uuid, kind, staff_id, payload, created_at, updated_at)
     SELECT uuid, 'ticket', 1, '{}', created_at, created_at FROM ticket LIMIT 1`,
  ],
  ['case closed without a word', ONE('ticket_event', "json_extract(details, '$.to') = 'closed'")],
  ['promise without its event', ONE('ticket_event', "kind = 'promise_made'")],
  ['promise kept or opened again', ONE('ticket_event', "kind = 'promise_kept'")],
  ['promise kept or opened again', ONE('ticket_event', "kind = 'promise_undone'")],
  ['money without its event', ONE('ticket_event', "kind = 'compensation_added'")],
  ['money without its event', ONE('ticket_event', "kind = 'compensation_reversed'")],
  ['event without its money', ONE('compensation', "kind = 'refund'")],
  ['credit without its entry', ONE('store_credit_entry', "kind = 'issue'")],
  ['credit without its entry', ONE('store_credit_entry', "kind = 'reverse' AND compensation_id IS NOT NULL")],
  ['credit used or given back', ONE('store_credit_entry', "kind = 'redeem'")],
  ['credit used or given back', ONE('ticket_event', "kind = 'credit_reversed'")],
  ['person without the phone', ONE('contact', '1')],
  ['imported person of no import', ONE('import_change', "outcome = 'created'")],
  ['import that counts', ONE('import_change', "outcome = 'created'")],
  ['contact without its history', ONE('change_log', "table_name = 'contact'")],
])('%s: that is found', async (what, statement) => {
  const { database } = await serve()
  spoil(database, statement)

  const { problems } = judgeAcknowledged(database, [], false)

  expect(problems.filter((problem) => problem.startsWith(what))).not.toEqual([])
})

test('a record that was answered for is lost where it stands as it was before', async () => {
  const { database, acknowledged } = await serve()
  const changed = acknowledged.filter(({ version }) => version !== undefined)
  expect(new Set(changed.map(({ table }) => table))).toEqual(new Set(['ticket', 'follow_up']))

  spoil(database, 'UPDATE ticket SET version = version - 1')

  const { lost } = judgeAcknowledged(database, changed, false)

  expect(lost).toEqual(changed.filter(({ table }) => table === 'ticket'))
})
