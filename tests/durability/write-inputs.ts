/** What each writing call of the contract has to be given in order to write, where a plain sample of its schema does not do. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { OpenContract } from '#tests/contract/open-contract.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const NEW_ID = '01890000-0000-7000-8000-00000000000a'
const PIN = '2580'

const Made = z.object({ id: z.uuid() })

/** Makes what the call needs to be there before it; the disk has room then. */
const ask = async ({ ask }: OpenContract, call: string, input: unknown): Promise<unknown> => {
  const reply = (await ask([{ id: 0, call, input }])).at(-1)
  if (!reply || reply.error) throw new Error(`${call}: ${reply?.error?.code}`)
  return reply.ok
}

const make = async (opened: OpenContract, call: string, input: unknown): Promise<string> =>
  Made.parse(await ask(opened, call, input)).id

const view = { id: NEW_ID, name: 'Կոշիկ', filter: {} }
const draft = { id: NEW_ID, kind: 'ticket', title: 'Կոշիկ', payload: {} }

/** A wrong PIN was typed before: the right one makes it forgotten. */
const afterWrongPin = async (opened: OpenContract): Promise<{ id: string | undefined; pin: string }> => {
  const id = opened.idIn('staff')
  await ask(opened, 'staff.setPin', { id, pin: PIN })
  await opened.ask([{ id: 0, call: 'staff.confirm', input: { pin: '0000' } }])
  return { id, pin: PIN }
}

const peopleFile = ({ tokens }: OpenContract): string => {
  const path = join(tempFolder(), 'people.csv')
  writeFileSync(path, 'Անուն,Հեռախոս\nԳոհար,091000001\nՏիգրան,091000002\n')
  return tokens.issueFile(path).token
}
const importInput = async (opened: OpenContract) => {
  const source = { file: peopleFile(opened), options: {} }
  const { hash } = z.object({ hash: z.string() }).parse(await ask(opened, 'importing.open', source))
  return { ...source, fields: ['full_name', 'phone'], hash }
}

type MakeInput = (opened: OpenContract) => unknown | Promise<unknown>

export const INPUTS: Readonly<Record<string, MakeInput>> = {
  'settings.update': () => ({ shopName: 'Մանուշակ 2', lockAfterMinutes: 7 }),
  'staff.choose': afterWrongPin,
  'staff.confirm': afterWrongPin,
  'staff.changePin': async (opened) => {
    const id = opened.idIn('staff')
    await ask(opened, 'staff.setPin', { id, pin: PIN })
    return { id, old: PIN, pin: '1379' }
  },
  'staff.recover': async (opened) => {
    const { key } = z.object({ key: z.string() }).parse(await ask(opened, 'staff.makeRecoveryKey', {}))
    return { id: opened.idIn('staff'), key, pin: PIN }
  },
  'reasons.reorder': async (opened) => {
    const reasons = z.array(Made).parse(await ask(opened, 'reasons.list', undefined))
    return { ids: reasons.map(({ id }) => id).reverse() }
  },
  'customers.create': () => ({ id: NEW_ID, fullName: 'Գոհար', contacts: [{ kind: 'phone', raw: '091000001' }] }),
  'customers.update': ({ idIn }) => ({ id: idIn('customer'), version: 1, patch: { fullName: 'Գոհար' } }),
  'customers.addNote': ({ idIn }) => ({ id: idIn('customer'), text: 'Կոշիկ' }),
  'tickets.create': ({ idIn }) => ({
    id: NEW_ID,
    kind: 'complaint',
    description: 'Կոշիկ',
    customerId: idIn('customer'),
    followUp: { kind: 'call', about: 'ներբան', dueOn: '2026-06-01' },
  }),
  'tickets.setCustomer': async (opened) => ({
    id: await make(opened, 'tickets.create', { kind: 'complaint', description: 'Կոշիկ' }),
    customerId: opened.idIn('customer'),
  }),
  'tickets.changeStatus': ({ idIn }) => ({
    id: idIn('ticket'),
    status: 'closed',
    settle: [{ followUpId: idIn('follow_up'), as: 'kept' }],
  }),
  'tickets.write': ({ idIn }) => ({ id: idIn('ticket'), kind: 'note', text: 'Կոշիկ' }),
  'followUps.create': ({ idIn }) => ({
    id: NEW_ID,
    ticketId: idIn('ticket'),
    kind: 'call',
    about: 'ներբան',
    dueOn: '2026-06-02',
  }),
  'followUps.undo': async (opened) => {
    const outcome = await ask(opened, 'followUps.noAnswer', { id: opened.idIn('follow_up') })
    return { eventId: z.object({ eventId: z.uuid() }).parse(outcome).eventId }
  },
  'compensations.create': ({ idIn }) => ({
    id: NEW_ID,
    ticketId: idIn('ticket'),
    kind: 'refund',
    method: 'cash',
    amount: 100_000,
  }),
  'compensations.redeemCredit': ({ idIn }) => ({
    id: NEW_ID,
    customerId: idIn('customer'),
    amount: 100_000,
    receiptNumber: '0045',
  }),
  'compensations.reverseCredit': async (opened) => ({
    id: await make(opened, 'compensations.redeemCredit', {
      customerId: opened.idIn('customer'),
      amount: 100_000,
      receiptNumber: '0045',
    }),
  }),
  'drafts.save': () => draft,
  'drafts.discard': async (opened) => {
    await ask(opened, 'drafts.save', draft)
    return { id: NEW_ID }
  },
  'ownViews.create': () => view,
  'ownViews.rename': async (opened) => ({ id: await make(opened, 'ownViews.create', view), name: 'Նոր' }),
  'ownViews.remove': async (opened) => ({ id: await make(opened, 'ownViews.create', view) }),
  'printing.printFollowUps': () => ({ from: '2026-06-01', to: '2026-06-01', confirmed: true }),
  'printing.printCases': ({ idIn }) => ({ filter: {}, ids: [idIn('ticket')], confirmed: true }),
  'printing.retry': async (opened) => ({ id: await make(opened, 'printing.printTestStrip', undefined) }),
  'printing.discard': async (opened) => ({ id: await make(opened, 'printing.printTestStrip', undefined) }),
  'importing.run': importInput,
  'importing.undo': async (opened) => {
    await ask(opened, 'importing.run', await importInput(opened))
    const [run] = z.array(Made).parse(await ask(opened, 'importing.runs', undefined))
    return { id: run?.id }
  },
}
