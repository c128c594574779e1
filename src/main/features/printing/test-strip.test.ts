import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPaperShop, type PaperShop } from '#tests/support/paper-shop.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: PaperShop
beforeEach(() => {
  shop = openPaperShop()
})
afterEach(() => shop.close())

const strip = async () => {
  const document = expectOk(await shop.printing.document(shop.clerk.actor, { what: 'test_strip' }))
  if (document.kind !== 'test_strip') throw new Error(document.kind)
  return document
}

test('the strip has the width that is chosen, a sentence in each language and the bars of a number that no case has', async () => {
  expectOk(shop.services.settings.update(shop.owner.actor, { slipWidth: 58 }))

  expect(await strip()).toMatchObject({
    widthMm: 58,
    shop: '«Կրունկ»',
    title: 'Փորձնական թերթիկ',
    width: 'Ջերմատպիչ 58 մմ',
    samples: [
      'Խոստանում ենք զանգել մինչև ուրբաթ և ճիշտ ժամին։',
      'Обещаем позвонить до пятницы, точно в срок.',
      'We promise to call by Friday, right on time.',
    ],
    number: '2026-00000',
    made: 'Տպել է՝ Մարիամ, 14.05.2026 10:00',
  })
})

test('its bars are as wide as those of a case', async () => {
  const { id } = shop.addPromise({})
  const slip = expectOk(await shop.printing.document(shop.clerk.actor, { what: 'slip', ticketId: id }))
  const widthOf = (bars: readonly number[]) => bars.reduce((sum, width) => sum + width, 0)

  expect('barcode' in slip && widthOf(slip.barcode)).toBe(widthOf((await strip()).barcode))
})

test('it goes to the printer of slips, once, and leaves no mark in any case', async () => {
  expectOk(shop.services.settings.update(shop.owner.actor, { slipPrinter: 'XP-80', slipCopies: 3 }))
  const { id } = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })

  const job = await shop.printing.printTestStrip(shop.clerk.actor)

  expect(job).toMatchObject({ kind: 'test_strip', title: 'Փորձնական թերթիկ', status: 'printed' })
  expect(shop.printed).toMatchObject([{ deviceName: 'XP-80', copies: 1, document: { kind: 'test_strip' } }])
  expect(shop.printing.printedLists()).toEqual([])
  const kinds = expectOk(shop.services.tickets.timeline({ id })).items.map(({ kind }) => kind)
  expect(kinds).not.toContain('slip_printed')
})

test('what no printer takes waits in the queue like every paper', async () => {
  shop.failWith('NO_PRINTER')

  await shop.printing.printTestStrip(shop.clerk.actor)

  expect(shop.printing.queue()).toMatchObject([{ kind: 'test_strip', status: 'failed', failure: 'NO_PRINTER' }])
})
