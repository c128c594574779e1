/** A shop with one record of each kind, and its contract spoken to as JSON lines. */
import { join } from 'node:path'
import { createRouter } from '#main/app/router.ts'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { createRpcLines } from '#main/cli/rpc-lines.ts'
import { blobToUuid, newUuid } from '#main/platform/db/uuid.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { noDialogs } from '#main/platform/ports.ts'
import type { Session } from '#main/platform/rpc/context.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import type { Role } from '#shared/staff/staff.schema.ts'
import { makeNewShop, newShopDeps } from '#tests/support/new-shop.ts'
import { openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import type { KnownIds } from './sample.ts'

export type Reply = { id: unknown; ok?: unknown; error?: { code: string; message: string; data?: unknown } }

type Shop = ReturnType<typeof openTestShop>

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const TABLES: Readonly<Record<string, string>> = {
  customers: 'customer',
  tickets: 'ticket',
  followUps: 'follow_up',
  compensations: 'compensation',
  reasons: 'reason',
  staff: 'staff',
}

const FIELDS: Readonly<Record<string, string>> = {
  customerId: 'customer',
  ticketId: 'ticket',
  followUpId: 'follow_up',
  reasonId: 'reason',
  assigneeId: 'staff',
  approvedBy: 'staff',
  eventId: 'ticket_event',
}

/** One record of each kind, for the calls to find. */
const fillShop = (shop: Shop): void => {
  const actor = ownerOf(shop)
  const { services } = shop
  const followUp = { kind: 'call' as const, about: 'ներբան', dueOn: LocalDate.parse('2026-06-01') }
  const contacts = [{ kind: 'phone' as const, raw: '+37491234567' }]
  const customer = must(services.customers.create(actor, { fullName: 'Անի Պետրոսյան', contacts }))
  const facts = { kind: 'complaint' as const, description: 'Կոշիկ', customerId: customer.id, followUp }
  const ticket = must(services.tickets.create(actor, facts))
  const amount = PositiveAmount.parse(1_000_000)
  must(
    services.compensations.create(actor, { ticketId: ticket.id, kind: 'store_credit', method: 'store_credit', amount }),
  )
}

/** The contract as somebody at the till has it, the owner by default. */
export const openContract = (role: Role = 'owner', disk: string = tempFolder()) => {
  const deps = newShopDeps()
  const shop = openTestShop(makeNewShop(join(disk, 'shop'), deps), deps)
  fillShop(shop)
  const session: Session = ownerOf(shop)
  const person = role === 'owner' ? undefined : must(shop.services.staff.create(ownerOf(shop), { name: 'Սոնա', role }))
  if (person) session.staffId = shop.services.staff.findRow(person.id)?.id ?? null
  const idIn = (table: string | undefined): string | undefined => {
    const [row] = table ? shop.door.read.allRaw<{ uuid: Buffer }>(`SELECT uuid FROM ${table} ORDER BY id`) : []
    return row && blobToUuid(row.uuid)
  }
  const bus = createEventBus()
  const keeper = createShopKeeper({
    ...deps,
    userData: tempFolder(),
    home: tempFolder(),
    version: '0',
    demo: false,
    remembers: false,
    bus,
  })
  keeper.take(shop)
  const surprises: string[] = []
  const report = (error: unknown, call: string): string => {
    surprises.push(`${call}: ${error instanceof Error ? `${error.message}\n${error.stack}` : error}`)
    return 'e'
  }
  const tokens = createFileTokens(newUuid)
  const router = createRouter({ keeper, tokens, bus, dialogs: noDialogs, report })
  const replies: Reply[] = []
  const answerLines = createRpcLines({
    router,
    context: { session },
    report,
    t: () => createTranslator('en'),
    write: async (line) => void replies.push(JSON.parse(line)),
  })
  const ask = async (requests: readonly unknown[]): Promise<Reply[]> => {
    replies.length = 0
    async function* lines() {
      for (const request of requests) yield JSON.stringify(request)
    }
    await answerLines(lines())
    return [...replies]
  }
  const idsOf =
    (call: string): KnownIds =>
    (field) =>
      idIn(field === 'id' ? TABLES[call.split('.')[0] ?? ''] : FIELDS[field])
  return { ask, idIn, idsOf, router, session, shop, surprises, tokens }
}

export type OpenContract = ReturnType<typeof openContract>
