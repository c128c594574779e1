/** Cases as a document: whose they are, what they are about, how they stand, what was promised, room to write. */
import { isPastDue } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { createTranslator, type Translate } from '#shared/i18n/translate.ts'
import { STATUSES } from '#shared/i18n/words.ts'
import { createFormat, type Format } from '#shared/kernel/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import { diffDays } from '#shared/kernel/local-date.ts'
import type { ShopTime } from '#shared/kernel/shop-time.ts'
import type { CaseListDocument, CaseListRow } from '#shared/printing/printing.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { TicketListItem } from '#shared/tickets/tickets.schema.ts'

export type CaseListFacts = {
  tickets: readonly TicketListItem[]
  /** Whether numbers of people stand there. */
  phones: boolean
  /** The one in force. */
  promiseOf: (ticket: TicketListItem) => FollowUp | undefined
  /** In words; undefined where cases were chosen one by one. */
  filter: string | undefined
  settings: Settings
  now: ShopTime
  at: Instant
  printedBy: string
}

type Writing = CaseListFacts & { t: Translate; format: Format }

/** The day always stands there, since paper is read on another day than it is printed. */
const dueOf = (promise: FollowUp, { t, format, now }: Writing): string => {
  const day = [format.date(promise.dueOn, 'shortest'), promise.dueTime].filter(Boolean).join(' ')
  if (!isPastDue(promise, now)) return day
  const late = diffDays(promise.dueOn, now.day)
  return `${day}, ${late > 0 ? t('cases.late_days', { n: late }) : t('status.overdue')}`
}

const toRow = (ticket: TicketListItem, position: number, writing: Writing): CaseListRow => {
  const { t, format, settings, promiseOf, phones } = writing
  const { customer, assignee, status } = ticket
  const promise = promiseOf(ticket)
  return {
    position,
    number: ticket.number,
    taken: [format.day(ticket.createdAt, 'shortest'), assignee?.name].filter(Boolean).join(', '),
    phone: phones && customer?.phone ? format.phone(customer.phone) : '',
    name: customer ? customer.name : t('entity.walk_in'),
    about: ticket.title,
    status: t(STATUSES[status]),
    due: promise ? dueOf(promise, writing) : status === 'closed' ? '' : t('status.no_promise'),
    promise: promise ? sentenceStart(promisePhrase(promise, settings.language)) : '',
  }
}

export const caseListDocument = (facts: CaseListFacts): CaseListDocument => {
  const { settings, tickets, filter } = facts
  const t = createTranslator(settings.language)
  const format = createFormat({ ...settings, locale: settings.language })
  const writing = { ...facts, t, format }
  const n = tickets.length
  return {
    kind: 'case_list',
    language: settings.language,
    shop: [settings.shopName, settings.shopAddress].filter(Boolean).join(', '),
    title: t('print.case_list'),
    filter: filter ?? t('plural.selected', { n }),
    facts: [t('plural.case', { n }), `${t('print.by', { name: facts.printedBy })}, ${format.moment(facts.at)}`],
    pageLabel: t('print.page', { page: '{page}', pages: '{pages}' }),
    heads: {
      position: t('print.position'),
      number: t('cases.number'),
      customer: t('entity.customer'),
      about: t('cases.about'),
      status: t('field.status'),
      note: t('entity.note'),
    },
    rows: tickets.map((ticket, index) => toRow(ticket, index + 1, writing)),
    nothing: t('cases.empty_view'),
  }
}
