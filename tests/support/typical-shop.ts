/** A shop as it is after some months, with a copy and what came after it, and its process killed: file and log as they lay. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { newUuid } from '#main/platform/db/uuid.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import type { DraftId, TicketId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { createRandom, type Random } from '#tools/random.ts'
import { newShopDeps } from './new-shop.ts'
import { makeShop, openTestShop, ownerOf } from './shop-on-disk.ts'
import { tempFolder } from './temp-folder.ts'
import { expectOk } from './test-shop.ts'

type Shop = ReturnType<typeof openTestShop>

const GIVEN = ['Անահիտ', 'Արամ', 'Մարիամ', 'Գոռ', 'Լիլիթ', 'Սոնա', 'Տիգրան', 'Նարե']
const SURNAMES = ['Սարգսյան', 'Պետրոսյան', 'Գրիգորյան', 'Հակոբյան', 'Մկրտչյան', 'Ղազարյան']
const TEXTS = [
  'Ձախ կոշիկի տակացուն պոկվել է ութերորդ օրը։ Կտրոնը մոտն է։',
  'Առաքումն ուշացել է երկու օր, հաճախորդը սպասում է զանգի',
  'Подошва отошла через неделю, просит обмен',
  'Վարպետը նայել է։ Տակացուն կսոսնձի և կկարի, անվճար։',
]
const LONG = 'Պատմություն, որ երկար է։ '.repeat(260)

const IN_LOG = 5

const serveOne = (shop: Shop, random: Random, n: number): TicketId => {
  const { services } = shop
  const actor = ownerOf(shop)
  const customer = expectOk(
    services.customers.create(actor, {
      fullName: `${random.pick(GIVEN)} ${random.pick(SURNAMES)}`,
      contacts: [{ kind: 'phone', raw: `091${String(200_000 + n * 37)}` }],
      note: random.chance(0.3) ? random.pick(TEXTS) : '',
    }),
  )
  const ticket = expectOk(
    services.tickets.create(actor, {
      kind: random.pick(['complaint', 'question', 'return']),
      description: random.chance(0.02) ? LONG : random.pick(TEXTS),
      customerId: customer.id,
      followUp: { kind: 'call', about: 'զանգել', dueOn: LocalDate.parse('2026-06-15') },
    }),
  )
  if (random.chance(0.5))
    expectOk(services.tickets.write(actor, { id: ticket.id, kind: 'call', text: random.pick(TEXTS) }))
  const [promise] = expectOk(services.followUps.listOfTicket(ticket.id))
  if (promise && random.chance(0.4)) expectOk(services.followUps.keep(actor, { id: promise.id }))
  if (random.chance(0.3)) {
    expectOk(
      services.compensations.create(actor, {
        ticketId: ticket.id,
        kind: 'store_credit',
        method: 'store_credit',
        amount: Amount.parse(random.int(1, 90) * 10_000),
        note: 'ուշացման համար',
      }),
    )
  }
  if (random.chance(0.3)) expectOk(services.tickets.changeStatus(actor, { id: ticket.id, status: 'waiting_repair' }))
  if (random.chance(0.2))
    expectOk(services.customers.update(actor, { id: customer.id, version: 1, patch: { note: random.pick(TEXTS) } }))
  return ticket.id
}

const halfTyped = (shop: Shop, random: Random): void => {
  expectOk(
    shop.services.drafts.save(ownerOf(shop), {
      id: newUuid() as DraftId,
      kind: 'ticket',
      subjectId: null,
      title: random.pick(TEXTS),
      payload: { description: random.pick(TEXTS) },
    }),
  )
}

export type TypicalShop = {
  /** The folder as a kill left it. */
  folder: string
  /** The newest copy in it, and the one before. */
  copies: string[]
}

/** `customers` before the copies; and two after the last. */
export const makeTypicalShop = async (seed: number, customers: number): Promise<TypicalShop> => {
  const random = createRandom(seed, 'typical shop')
  const deps = newShopDeps()
  const live = openTestShop(makeShop(deps), deps)
  const serve = (from: number, count: number): void => {
    for (let n = from; n < from + count; n++) serveOne(live, random, n)
  }
  const first = Math.ceil(customers / 2)
  serve(0, first)
  for (let n = 0; n < 3; n++) halfTyped(live, random)
  await live.services.printing.printTestStrip(ownerOf(live))
  await live.copies.make('asked', { always: true })
  serve(first, customers - first - IN_LOG)
  // What follows stays in the log: saves that the last copy has, and those after it.
  live.door.read.allRaw('PRAGMA wal_checkpoint(TRUNCATE)')
  live.door.read.allRaw('PRAGMA wal_autocheckpoint = 0')
  serve(customers - IN_LOG, IN_LOG)
  await live.copies.make('asked', { always: true })
  serve(customers, 2)
  const folder = join(tempFolder(), 'killed')
  cpSync(live.paths.folder, folder, { recursive: true })
  await live.close({ copy: false })
  return { folder, copies: listSnapshots(join(folder, 'backups')) }
}
