/** The customer's slip as a document, in the customer's language where the shop wants it so. */
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promiseAct, promiseLanguage, promisePattern } from '#shared/follow-ups/promise-words.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { localDateOf, localTimeOf } from '#shared/kernel/instant.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import type { CaseSlipDocument } from '#shared/printing/printing.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'

export type SlipFacts = {
  ticket: Ticket
  /** The promise in force. */
  promise: FollowUp | undefined
  settings: Settings
  language: Locale
  isReprint: boolean
  barcode: number[]
}

// Characters that no language uses mark where the large print begins and ends.
const BEGIN = '\ue000'
const END = '\ue001'
const MARKS = /[\ue000\ue001]/g

/** «Խոստանում ենք» · «զանգել մինչև ուրբաթ, 15 մայիսի, 18:00» · «նորոգման մասին։» */
const promiseParts = (
  { kind, about: typed, dueOn, dueTime }: FollowUp,
  { language, settings, ticket }: SlipFacts,
): CaseSlipDocument['promise'] => {
  const about = typed.replace(MARKS, '')
  const locale = promiseLanguage(about, language)
  const format = createFormat({ ...settings, locale })
  const takenOn = localDateOf(ticket.createdAt, settings.timeZone)
  const sentence = createTranslator(locale)(promisePattern({ kind, about }, locale), {
    act: `${BEGIN}${promiseAct(kind, locale)}`,
    about: `${BEGIN}${about}`,
    due: `${format.dueDay(dueOn, dueTime, takenOn)}${END}`,
  })
  const begin = sentence.indexOf(BEGIN)
  const end = sentence.indexOf(END)
  const part = (from: number, to?: number) => sentence.slice(from, to).replace(MARKS, '').trim()
  const rest = part(end)
  // A full stop alone is no line of its own.
  const isSpoken = /[\p{L}\p{N}]/u.test(rest)
  return {
    lead: part(0, begin),
    strong: isSpoken ? part(begin, end) : `${part(begin, end)}${rest}`,
    rest: isSpoken ? rest : '',
  }
}

export const caseSlipDocument = (facts: SlipFacts): CaseSlipDocument => {
  const { ticket, promise, settings, language } = facts
  const t = createTranslator(language)
  const format = createFormat({ ...settings, locale: language })
  const { customer } = ticket
  const phone = settings.shopPhone
  const product = [ticket.product, ticket.receiptNumber && t('print.receipt', { number: ticket.receiptNumber })]
  return {
    kind: 'case_slip',
    language,
    ticketId: ticket.id,
    widthMm: settings.slipWidth,
    shop: { name: settings.shopName, address: settings.shopAddress, phone },
    caseWord: t('entity.case'),
    number: ticket.number,
    takenAt: `${format.day(ticket.createdAt, 'full')}, ${localTimeOf(ticket.createdAt, settings.timeZone)}`,
    reprint: facts.isReprint ? t('print.reprint_mark') : '',
    person: customer ? customer.name || (customer.phone ? format.phone(customer.phone) : '') : '',
    product: product.filter(Boolean).join(', '),
    promise: promise ? promiseParts(promise, facts) : null,
    ifWeFail: promise && phone ? { lead: t('print.if_we_fail', { phone: '' }).trim(), phone } : null,
    takenBy: t('print.taken_by', { name: ticket.createdBy.name }),
    barcode: facts.barcode,
    thanks: t('print.thank_you'),
    notFiscal: t('print.not_fiscal'),
  }
}
