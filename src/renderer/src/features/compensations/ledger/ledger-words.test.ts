import { describe, expect, test } from 'vitest'
import { Compensation } from '#shared/compensations/compensations.schema.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { emptyView, type LedgerView } from './ledger-filter.ts'
import { entrySentence, kindText, monthTitle, periodText, subtitleOf, vatText } from './ledger-words.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const today = LocalDate.parse('2026-05-14')
const wordsIn = (locale: Locale) => ({
  t: createTranslator(locale),
  format: createFormat({ locale, timeZone: 'Asia/Yerevan', currency: 'AMD' }),
  today,
})
const hy = wordsIn('hy')

const entry = (over: Record<string, unknown> = {}): Compensation =>
  Compensation.parse({
    id: ID,
    number: 'Վ26-0158',
    ticket: { id: ID, number: '2026-00381' },
    customer: { id: ID, name: 'Սամվել Կիրակոսյան', phone: null },
    bookedOn: '2026-05-08',
    kind: 'refund',
    method: 'cash',
    amount: 1_890_000,
    currency: 'AMD',
    vatAmount: 315_000,
    basisNumber: '',
    basisDate: null,
    receiptNumber: '',
    receiptDate: null,
    registerNumber: '',
    fiscalNumber: '',
    returnReceiptNumber: '',
    productCode: '',
    productName: '',
    quantity: '',
    vatRate: '20',
    approvedBy: null,
    reasonId: null,
    note: '',
    reverses: null,
    reversedBy: null,
    createdAt: '2026-05-08T10:00:00.000Z',
    createdBy: { id: ID, name: 'Մարիամ' },
    ...over,
  })

describe('an entry', () => {
  test('has its VAT to the hundredth, or a dash where there is none', () => {
    expect(vatText(entry(), hy.format)).toBe('3\u00a0150,00')
    expect(vatText(entry({ vatAmount: null }), hy.format)).toBe('–')
  })

  test('says what it is, and a reversal says of what', () => {
    expect(kindText(entry(), hy.t)).toBe('Գումարի վերադարձ')
    expect(kindText(entry({ reverses: { id: ID, number: 'Վ26-0158' } }), hy.t)).toBe('Հակադարձում՝ Վ26-0158')
  })

  test('is heard as one sentence, with its reversal', () => {
    expect(entrySentence(entry({ reversedBy: { id: ID, number: 'Վ26-0159' } }), hy)).toBe(
      '08.05.2026, Վ26-0158, 2026-00381, Սամվել Կիրակոսյան, Գումարի վերադարձ, Կանխիկ, 18\u00a0900\u00a0֏, ' +
        'որից ԱԱՀ՝ 3\u00a0150,00\u00a0֏, հակադարձված է՝ Վ26-0159',
    )
    expect(entrySentence(entry({ customer: null, vatAmount: null }), hy)).toContain(hy.t('entity.walk_in'))
  })
})

describe('the period', () => {
  const view = (from: string | null, to: string | null): LedgerView => ({
    ...emptyView(today),
    from: from === null ? null : LocalDate.parse(from),
    to: to === null ? null : LocalDate.parse(to),
  })

  test('of the running month ends today', () => {
    expect(periodText(emptyView(today), hy)).toBe('1–14 մայիսի')
    expect(subtitleOf(emptyView(today), hy)).toBe('մայիս 2026 թ.')
  })

  test('of another month is whole, of other days is what it is', () => {
    expect(periodText(view('2026-04-01', '2026-04-30'), hy)).toBe('1–30 ապրիլի')
    expect(subtitleOf(view('2026-04-03', '2026-05-02'), hy)).toBe('3 ապրիլի – 2 մայիսի')
  })

  test('may be open at either end', () => {
    expect(periodText(view('2026-04-03', null), hy)).toBe('սկսած 03.04.2026')
    expect(periodText(view(null, '2026-04-03'), hy)).toBe('մինչև 03.04.2026')
    expect(periodText(view(null, null), hy)).toBe('Ամբողջ ժամանակը')
  })
})

test.each([
  ['hy', 'Մայիս 2026'],
  ['ru', 'Май 2026'],
  ['en', 'May 2026'],
] as const)('a month is a title in %s', (locale, title) => {
  expect(monthTitle('2026-05', wordsIn(locale).format)).toBe(title)
})
