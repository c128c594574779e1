import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServices } from '#main/app/compose.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { FileToken } from '#shared/files/files.contract.ts'
import { PrintJobId, type TicketId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { openPaperShop, type PaperShop } from '#tests/support/paper-shop.ts'
import { expectOk, TIME_ZONE } from '#tests/support/test-shop.ts'

const TODAY = LocalDate.parse('2026-05-14')

let shop: PaperShop
beforeEach(() => {
  shop = openPaperShop()
})
afterEach(() => shop.close())

const printList = async () => expectOk(await shop.printing.printFollowUps(shop.clerk.actor, { to: TODAY }))
const printSlip = async (ticketId: TicketId) => expectOk(await shop.printing.printSlip(shop.clerk.actor, ticketId))
const timelineOf = (id: TicketId) => expectOk(shop.services.tickets.timeline({ id })).items.map(({ kind }) => kind)

describe('a list', () => {
  test('goes to the printer chosen for lists, once, and leaves no job behind', async () => {
    expectOk(shop.services.settings.update(shop.owner.actor, { listPrinter: 'Canon', slipCopies: 3 }))
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })

    expect(await printList()).toMatchObject({ status: 'printed', kind: 'follow_up_list', attempts: 1 })

    expect(shop.printed).toMatchObject([{ deviceName: 'Canon', copies: 1, document: { kind: 'follow_up_list' } }])
    expect(shop.printing.queue()).toEqual([])
  })

  test('is remembered in the order of the paper, so that outcomes are keyed in by number', async () => {
    shop.addPromise({ name: 'Երկրորդ', on: '2026-05-14', at: '18:00' })
    shop.addPromise({ name: 'Առաջին', on: '2026-05-12' })
    await printList()
    shop.clock.set('2026-05-14', '15:00')
    shop.addPromise({ name: 'Նոր', on: '2026-05-14', at: '16:00' })

    const [list] = shop.printing.printedLists()
    if (!list) throw new Error('the list was not remembered')
    expect(list).toMatchObject({ from: null, to: '2026-05-14', rowCount: 2, printedAt: '2026-05-14T06:00:00.000Z' })
    expect(list.printedBy.name).toBe('Մարիամ')
    const first = expectOk(shop.printing.printedRows({ id: list.id, limit: 1 }))
    const second = expectOk(shop.printing.printedRows({ id: list.id, limit: 1, cursor: first.nextCursor }))
    expect([first, second].map(({ items: [row] }) => [row?.position, row?.followUp.customer?.name])).toEqual([
      [1, 'Առաջին'],
      [2, 'Երկրորդ'],
    ])
    expect(second.nextCursor).toBeNull()
  })

  test('shows what has become of its rows since', async () => {
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    await printList()
    const [list] = shop.printing.printedLists()
    const rows = () => expectOk(shop.printing.printedRows({ id: list?.id ?? expect.fail('no list') })).items
    const [row] = rows()

    expectOk(shop.services.followUps.keep(shop.clerk.actor, { id: row?.followUp.id ?? expect.fail('no row') }))

    expect(rows()).toMatchObject([{ position: 1, followUp: { status: 'kept' } }])
  })

  test('without rows is refused in words; nothing is queued', async () => {
    expect(await shop.printing.printFollowUps(shop.clerk.actor, { to: TODAY })).toEqual({
      ok: false,
      error: { code: 'NOTHING_TO_PRINT' },
    })
    expect(shop.printing.queue()).toEqual([])
  })

  test('of more than 2 000 rows is asked about first', async () => {
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    const followUp = expectOk(shop.services.followUps.listOfTicket(ticket.id))[0]
    // Rows alone: two thousand cases through the counter would say no more and take a minute.
    shop.door.write(shop.clerk.actor, (trx) => {
      trx.runRaw(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO follow_up (uuid, ticket_id, customer_id, kind, about, due_on, first_due_on, status, created_at, created_by)
         SELECT unhex(printf('01900000000070008000%012x', i)), ticket_id, customer_id, kind, about, due_on, first_due_on, status, created_at, created_by
         FROM follow_up, n WHERE about = ?`,
        followUp?.about,
      )
    })

    expect(await shop.printing.printFollowUps(shop.clerk.actor, { to: TODAY })).toEqual({
      ok: false,
      error: { code: 'MANY_ROWS', limit: 2_000, possible: true },
    })
    expectOk(await shop.printing.printFollowUps(shop.clerk.actor, { to: TODAY, confirmed: true }))
    expect(shop.printing.printedLists()[0]?.rowCount).toBe(2_001)
  })
})

describe('a slip', () => {
  test('goes to its own printer in as many copies as wanted and is noted in the case', async () => {
    expectOk(shop.services.settings.update(shop.owner.actor, { slipPrinter: 'XP-80', slipCopies: 2 }))
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })

    expect(await printSlip(ticket.id)).toMatchObject({ title: ticket.number, status: 'printed' })

    expect(shop.printed).toMatchObject([{ deviceName: 'XP-80', copies: 2 }])
    expect(timelineOf(ticket.id)[0]).toBe('slip_printed')
  })

  test('says «reprint» from the second time on', async () => {
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    await printSlip(ticket.id)
    await printSlip(ticket.id)

    expect(shop.printed.map(({ document }) => 'reprint' in document && document.reprint)).toEqual(['', 'Կրկնօրինակ'])
  })

  test('of no case is not found', async () => {
    expect(await shop.printing.printSlip(shop.clerk.actor, newUuid() as TicketId)).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('a failed job', () => {
  test('stays in the queue with its reason; the case is saved and nothing says that it was printed', async () => {
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    shop.failWith('REFUSED')

    const job = await printSlip(ticket.id)

    expect(job).toMatchObject({ status: 'failed', failure: 'REFUSED', attempts: 1 })
    expect(shop.printing.queue()).toEqual([job])
    expect(timelineOf(ticket.id)).not.toContain('slip_printed')
  })

  test('is tried again on the printer that is chosen now, as the very same paper', async () => {
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    shop.failWith('NO_PRINTER')
    const job = await printList()
    shop.failWith(undefined)
    shop.clock.set('2026-05-14', '11:30')
    expectOk(shop.services.settings.update(shop.owner.actor, { listPrinter: 'Canon' }))

    expect(expectOk(await shop.printing.retry(shop.owner.actor, job.id))).toMatchObject({
      status: 'printed',
      attempts: 2,
    })

    expect(shop.printed).toMatchObject([
      { deviceName: 'Canon', document: { facts: [{}, 'Տպել է՝ Մարիամ, 14.05.2026 10:00'] } },
    ])
    // The paper says 10:00, so the list is the one of 10:00.
    expect(shop.printing.printedLists()).toMatchObject([
      { printedAt: '2026-05-14T06:00:00.000Z', printedBy: { name: 'Մարիամ' } },
    ])
    expect(shop.printing.queue()).toEqual([])
  })

  test('is discarded once, and then is no longer there to be tried', async () => {
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    shop.failWith('REFUSED')
    const job = await printList()

    expect(shop.printing.discard(shop.clerk.actor, job.id)).toEqual({ ok: true, value: {} })

    expect(shop.printing.queue()).toEqual([])
    expect(await shop.printing.retry(shop.clerk.actor, job.id)).toMatchObject({ error: { code: 'NOT_IN_QUEUE' } })
    expect(shop.printing.discard(shop.clerk.actor, job.id)).toMatchObject({ error: { code: 'NOT_IN_QUEUE' } })
    expect(shop.printing.discard(shop.clerk.actor, PrintJobId.parse(newUuid()))).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('that the program never came back to is shown as interrupted and can be tried again', async () => {
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    shop.door.write(shop.clerk.actor, (trx) => {
      trx.runRaw(
        `INSERT INTO print_job (uuid, kind, title, document, status, created_at, created_by)
         SELECT unhex('01900000000070008000000000000001'), 'case_slip', '2026-00001', '{}', 'waiting', created_at, created_by FROM ticket`,
      )
    })
    const later = createServices({
      door: shop.door,
      database: shop.path,
      now: shop.clock.now,
      machineTimeZone: TIME_ZONE,
    })

    const [job] = later.printing.queue()

    expect(job).toMatchObject({ status: 'interrupted', title: ticket.number, failure: null })
    expect(expectOk(await later.printing.retry(shop.clerk.actor, job?.id ?? expect.fail('no job')))).toMatchObject({
      failure: 'NOT_LAID_OUT',
    })
    expect(later.printing.discard(shop.clerk.actor, job?.id ?? expect.fail('no job'))).toMatchObject({ ok: true })
  })

  test('is what comes of printing where there is no window', async () => {
    const ticket = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    const windowless = createServices({
      door: shop.door,
      database: shop.path,
      now: shop.clock.now,
      machineTimeZone: TIME_ZONE,
    })

    expect(expectOk(await windowless.printing.printSlip(shop.clerk.actor, ticket.id))).toMatchObject({
      status: 'failed',
      failure: 'NO_PRINTER',
    })
  })
})

describe('a PDF', () => {
  const save = (source: Parameters<PaperShop['printing']['savePdf']>[1]['source'], target = shop.target) =>
    shop.printing.savePdf(shop.clerk.actor, { source, target })

  test('is the same document as the paper and counts as paper', async () => {
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })

    expect(expectOk(await save({ what: 'follow_ups', to: TODAY }))).toEqual({ name: 'list.pdf' })

    const preview = expectOk(await shop.printing.document(shop.clerk.actor, { what: 'follow_ups', to: TODAY }))
    expect(JSON.parse(readFileSync(shop.targetPath, 'utf8'))).toEqual(preview)
    expect(shop.printing.printedLists()).toHaveLength(1)
  })

  test('of a failed job keeps the job in the queue', async () => {
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    shop.failWith('REFUSED')
    const { id } = await printList()
    shop.failWith(undefined)

    expectOk(await save({ what: 'job', jobId: id }))

    expect(existsSync(shop.targetPath)).toBe(true)
    expect(shop.printing.queue()).toMatchObject([{ id, status: 'failed' }])
  })

  test('is refused in words: no rows, no such file chosen, no page laid out', async () => {
    expect(await save({ what: 'follow_ups', to: TODAY })).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
    shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })
    expect(await save({ what: 'follow_ups', to: TODAY }, FileToken.parse(newUuid()))).toMatchObject({
      error: { code: 'UNKNOWN_TARGET' },
    })
    shop.failWith('TIMED_OUT')
    expect(await save({ what: 'follow_ups', to: TODAY })).toMatchObject({ error: { code: 'NOT_LAID_OUT' } })
    expect(existsSync(shop.targetPath)).toBe(false)
    expect(shop.printing.printedLists()).toEqual([])
  })
})

test('the printers of this computer are listed', async () => {
  expect(await shop.printing.printers()).toEqual([{ name: 'XP-80', label: 'XP-80', isDefault: true }])
})

describe('the recovery key', () => {
  const KEY = '22222-AAAAA-33333-BBBBB'
  const print = () => shop.printing.printRecoveryKey(shop.owner.actor, KEY)

  test('goes to the printer of slips and stays nowhere, printed or not', async () => {
    expectOk(shop.services.settings.update(shop.owner.actor, { slipPrinter: 'XP-80', slipCopies: 3 }))
    expectOk(await print())
    expect(shop.printed).toMatchObject([
      { deviceName: 'XP-80', copies: 1, document: { kind: 'key_slip', key: KEY, person: 'Արամ' } },
    ])
    shop.failWith('NO_PRINTER')
    expect(await print()).toEqual({ ok: false, error: { code: 'NOT_PRINTED', failure: 'NO_PRINTER' } })

    expect(shop.printing.queue()).toEqual([])
    expect(shop.door.read.allRaw('SELECT id FROM print_job')).toEqual([])
    const texts = shop.door.read.allRaw<{ text: string }>(
      `SELECT ifnull(old_values, '') || ifnull(new_values, '') AS text FROM change_log`,
    )
    expect(texts.map(({ text }) => text).join()).not.toContain(KEY)
  })
})
