import { afterEach, beforeEach, expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { openPaperShop, type PaperShop } from '#tests/support/paper-shop.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: PaperShop
beforeEach(() => {
  shop = openPaperShop()
})
afterEach(() => shop.close())

const slipOf = async (ticket: Pick<Ticket, 'id'>) => {
  const document = expectOk(await shop.printing.document(shop.clerk.actor, { what: 'slip', ticketId: ticket.id }))
  if (document.kind !== 'case_slip') throw new Error(document.kind)
  return document
}

test('the slip carries shop, number, person, product and the promise in its three parts', async () => {
  const ticket = shop.addPromise({
    name: 'Լուսինե Հարությունյան',
    about: 'պայուսակի նորոգման',
    on: '2026-05-15',
    at: '18:00',
    product: 'Պայուսակ «Լիա»',
    receiptNumber: '0045817',
  })

  expect(await slipOf(ticket)).toMatchObject({
    widthMm: 80,
    shop: { name: '«Կրունկ»', address: 'Երևան, Տիգրան Մեծի 12', phone: '010 52-34-00' },
    number: '2026-00001',
    takenAt: '14 մայիսի 2026 թ., 10:00',
    reprint: '',
    person: 'Լուսինե Հարությունյան',
    product: 'Պայուսակ «Լիա», կտրոն 0045817',
    promise: {
      lead: 'Խոստանում ենք',
      strong: 'զանգել մինչև ուրբաթ, 15 մայիսի, 18:00',
      rest: 'պայուսակի նորոգման մասին։',
    },
    ifWeFail: { lead: 'Եթե չզանգենք, զանգեք մեզ՝', phone: '010 52-34-00' },
    takenBy: 'Գրանցել է՝ Մարիամ',
    notFiscal: 'Ֆիսկալ կտրոն չէ',
  })
})

test.each([
  ['repair', 'պայուսակը', 'վերանորոգել պայուսակը մինչև ուրբաթ, 15 մայիսի։', ''],
  ['other', 'վերադարձնել գումարը', 'վերադարձնել գումարը մինչև ուրբաթ, 15 մայիսի։', ''],
  ['call', '', 'զանգել մինչև ուրբաթ, 15 մայիսի։', ''],
  ['call', 'замены молнии', 'позвонить насчёт замены молнии. Срок: пятница, 15 мая.', ''],
  ['visit', 'չափսերը ստուգելու', 'այցելել մինչև ուրբաթ, 15 մայիսի', 'չափսերը ստուգելու համար։'],
] as const)('a promise to %s «%s» prints large what was promised', async (kind, about, strong, rest) => {
  const ticket = shop.addPromise({ name: 'Մերի', kind, about, on: '2026-05-15' })

  expect((await slipOf(ticket)).promise).toMatchObject({ strong, rest })
})

test('the promise in force is the first open one', async () => {
  const ticket = shop.addPromise({ name: 'Մերի', on: '2026-05-20' })
  const sooner = {
    kind: 'message',
    about: 'առաքման',
    dueOn: LocalDate.parse('2026-05-16'),
    ticketId: ticket.id,
  } as const
  expectOk(shop.services.followUps.create(shop.clerk.actor, sooner))

  expect((await slipOf(ticket)).promise?.strong).toBe('գրել մինչև շաբաթ, 16 մայիսի')
})

test('without a promise, a person or a shop’s phone the slip leaves their places out', async () => {
  expectOk(shop.services.settings.update(shop.owner.actor, { shopPhone: '' }))

  expect(await slipOf(shop.addPromise({}))).toMatchObject({ promise: null, person: '', product: '', ifWeFail: null })
})

test('it speaks the customer’s language, or the shop’s where the shop wants that', async () => {
  const ticket = shop.addPromise({ name: 'Ольга', language: 'ru', about: 'доставки', on: '2026-05-15' })
  expect(await slipOf(ticket)).toMatchObject({
    language: 'ru',
    caseWord: 'Обращение',
    takenBy: 'Кто принял: Մարիամ',
    notFiscal: 'Не является фискальным чеком',
  })

  expectOk(shop.services.settings.update(shop.owner.actor, { slipLanguage: 'shop', slipWidth: 58 }))
  expect(await slipOf(ticket)).toMatchObject({ language: 'hy', caseWord: 'Դիմում', widthMm: 58 })
})

test('the bars read the number: 123 modules of a number of this computer', async () => {
  const { barcode } = await slipOf(shop.addPromise({}))

  // Start, eight characters in pairs where they can be, check and a stop of thirteen modules.
  expect(barcode.reduce((sum, width) => sum + width, 0)).toBe(123)
  expect(barcode.length % 2).toBe(1)
  expect(barcode.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2])
})

test('markup in what people typed stays text', async () => {
  const ticket = shop.addPromise({ name: '<script>1</script>', about: '\ue000{due}</b>\ue001', on: '2026-05-15' })

  const slip = await slipOf(ticket)

  expect(slip.person).toBe('<script>1</script>')
  expect(slip.promise).toEqual({
    lead: 'Խոստանում ենք',
    strong: 'զանգել մինչև ուրբաթ, 15 մայիսի',
    rest: '{due}</b> մասին։',
  })
})
