/** What happened, in the user's words: one phrase for each kind of entry, from the plain facts it carries. */
import { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'

import { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import { CHANNELS, COMPENSATION_KINDS, PAYMENT_METHODS, STATUSES } from '#shared/i18n/words.ts'
import type { Format } from '#shared/kernel/format.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Amount, negate } from '#shared/kernel/money.ts'
import { Channel, TicketStatus } from '#shared/tickets/tickets.schema.ts'
import type { EventDetails, EventKind, TimelineEntry } from '#shared/tickets/timeline.schema.ts'

export type WordsContext = { t: Translate; format: Format; today: LocalDate }

const FIELD_WORDS: Readonly<Record<string, MessageKey>> = {
  kind: 'field.kind',
  channel: 'field.channel',
  reason_id: 'reason.title',
  product: 'entity.product',
  receipt_number: 'doc.receipt_no',
  purchased_on: 'doc.purchase_date',
  priority: 'field.priority',
  apology: 'apology.title',
  whatHappened: 'apology.what_happened',
  whatChanges: 'apology.change',
  changeDueOn: 'apology.by_when',
}

const UNDONE_WORDS: Readonly<Partial<Record<string, MessageKey>>> = {
  promise_kept: 'result.done',
  promise_cancelled: 'promise.state_cancelled',
  promise_moved: 'result.later',
  reached: 'result.reached',
  no_answer: 'result.no_answer',
}

const text = (value: EventDetails[string] | undefined): string => (typeof value === 'string' ? value : '')

const statusWord = (value: EventDetails[string] | undefined, t: Translate): string => {
  const status = TicketStatus.safeParse(value).data
  return status ? t(STATUSES[status]) : text(value)
}

const fieldWords = (value: EventDetails[string] | undefined, t: Translate): string =>
  text(value)
    .split(',')
    .flatMap((field) => FIELD_WORDS[field] ?? [])
    .map((key) => t(key))
    .join(', ')

/** «12 մայիսի, 18:00»; with the year when it is another one. */
const dueText = (
  date: LocalDate,
  time: LocalTime | null | undefined,
  { format, today }: Pick<WordsContext, 'format' | 'today'>,
): string => {
  const day = format.date(date, date.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'full')
  return time ? `${day}, ${time}` : day
}

const dueOf = (on: EventDetails[string] | undefined, time: EventDetails[string] | undefined, context: WordsContext) => {
  const date = LocalDate.safeParse(on).data
  return date ? dueText(date, LocalTime.safeParse(time).data, context) : ''
}

const promiseOf = ({ followUpKind, about }: EventDetails, { format }: WordsContext): string =>
  promisePhrase({ kind: FollowUpKind.safeParse(followUpKind).data ?? 'other', about: text(about) }, format.locale)

const moneyOf = ({ compensationKind, method, amount }: EventDetails, { t, format }: WordsContext) => {
  const kind = CompensationKind.safeParse(compensationKind).data
  const paid = PaymentMethod.safeParse(method).data
  const sum = Amount.safeParse(amount).data
  return {
    what: kind ? t(COMPENSATION_KINDS[kind]) : t('money.compensation'),
    method: paid ? t(PAYMENT_METHODS[paid]) : '',
    amount: sum,
    money: sum === undefined ? '' : format.money(sum),
  }
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ')

/** The part that follows the person's name in entries written by people: «Հեռախոսով», «Ներքին նշում». */
export const writtenAs = ({ kind, details }: Pick<TimelineEntry, 'kind' | 'details'>, t: Translate): string => {
  if (kind === 'call') return t('channel.phone')
  if (kind === 'message') return t('entity.message')
  if (kind === 'note') return t('field.internal_note')
  if (kind === 'reached') return t('result.reached')
  if (kind === 'no_answer') return t('result.no_answer')
  const channel = Channel.safeParse(details.channel).data
  return channel ? t(CHANNELS[channel]) : ''
}

const WRITTEN: readonly EventKind[] = ['created', 'call', 'message', 'note', 'reached', 'no_answer']

/** Somebody's own words, or their contact with the customer: these lead with the person, all others with the fact. */
export const isWritten = (kind: EventKind): boolean => WRITTEN.includes(kind)

/** The fact in one line, for every kind that is not written by a person. */
export const factWords = (
  { kind, details }: Pick<TimelineEntry, 'kind' | 'details'>,
  context: WordsContext,
): string => {
  const { t, format } = context
  const nobody = t('entity.walk_in')
  switch (kind) {
    case 'status_changed':
      return t('event.status', { from: statusWord(details.from, t), to: statusWord(details.to, t) })
    case 'reopened':
      return t('event.reopened')
    case 'details_changed':
      return t('event.changed', { what: fieldWords(details.fields, t) })
    case 'customer_changed':
      return t('event.customer', { from: text(details.from) || nobody, to: text(details.to) || nobody })
    case 'assignee_changed':
      return t('event.assignee', { to: text(details.to) || t('status.unassigned') })
    case 'promise_made':
      return t('event.promise_made', {
        what: promiseOf(details, context),
        due: dueOf(details.dueOn, details.dueTime, context),
      })
    case 'promise_kept':
      return t('event.promise_kept', { what: promiseOf(details, context) })
    case 'promise_cancelled':
      return t('event.promise_cancelled', { what: promiseOf(details, context) })
    case 'promise_moved': {
      const from = dueOf(details.fromOn, details.fromTime, context)
      const to = dueOf(details.dueOn, details.dueTime, context)
      return joined(t('event.promise_moved', { from, to }), promiseOf(details, context))
    }
    case 'promise_undone': {
      const undone = UNDONE_WORDS[text(details.undone)]
      return joined(t('event.undone', { what: undone ? t(undone) : '' }), promiseOf(details, context))
    }
    case 'compensation_added': {
      const { what, method, money } = moneyOf(details, context)
      return joined(t('event.money', { what, amount: money }), method, text(details.number))
    }
    case 'compensation_reversed': {
      const { amount } = moneyOf(details, context)
      const taken = amount === undefined ? '' : format.money(negate(amount))
      return joined(t('event.reversal', { number: text(details.reversed), amount: taken }), text(details.number))
    }
    case 'credit_redeemed':
    case 'credit_reversed': {
      const { money } = moneyOf(details, context)
      const receipt = text(details.receiptNumber)
      return joined(
        t(kind === 'credit_redeemed' ? 'event.credit_redeemed' : 'event.credit_reversed', { amount: money }),
        receipt && t('event.receipt', { number: receipt }),
      )
    }
    case 'recovery_changed':
      return t('event.recovery', { what: fieldWords(details.fields, t) })
    case 'slip_printed':
      return t('event.slip_printed')
    default:
      return writtenAs({ kind, details }, t)
  }
}
