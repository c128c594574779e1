/** The owner's list as a document: whom to call, what was promised, boxes to mark, room to write. */
import { isPastDue } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { createTranslator, type Translate } from '#shared/i18n/translate.ts'
import { createFormat, type Format } from '#shared/kernel/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import { diffDays } from '#shared/kernel/local-date.ts'
import type { ShopTime } from '#shared/kernel/shop-time.ts'
import type { FollowUpListDocument, FollowUpListRow, FollowUpSelection } from '#shared/printing/printing.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export type ListFacts = {
  /** In due order. */
  followUps: readonly FollowUp[]
  selection: FollowUpSelection
  /** Of whom, where one person's promises were asked for. */
  assigneeName: string | undefined
  settings: Settings
  now: ShopTime
  at: Instant
  printedBy: string
}

type Writing = ListFacts & { t: Translate; format: Format }

const isLate = (followUp: FollowUp, { now }: Writing): boolean => isPastDue(followUp, now)

const dueOf = (followUp: FollowUp, writing: Writing): Pick<FollowUpListRow, 'due' | 'dueDay'> => {
  const { t, format, now } = writing
  const { dueOn, dueTime } = followUp
  const day = format.date(dueOn, 'shortest')
  const daysLate = diffDays(dueOn, now.day)
  if (daysLate > 0) return { due: t('plural.day', { n: daysLate }), dueDay: day }
  return dueTime ? { due: dueTime, dueDay: '' } : { due: day, dueDay: '' }
}

const toRow = (followUp: FollowUp, position: number, writing: Writing): FollowUpListRow => {
  const { t, format, settings } = writing
  const { customer, ticket, assignee } = followUp
  return {
    ...dueOf(followUp, writing),
    position,
    followUpId: followUp.id,
    phone: customer?.phone ? format.phone(customer.phone) : '',
    name: customer ? customer.name : t('entity.walk_in'),
    promise: sentenceStart(promisePhrase(followUp, settings.language)),
    ticket: assignee ? `${ticket.number}, ${assignee.name}` : ticket.number,
  }
}

/** Days get their names, since paper is read on another day than it is printed; «today» only where the list is today's. */
const headOf = (followUp: FollowUp, writing: Writing): string => {
  const { t, format, now, selection } = writing
  if (isLate(followUp, writing)) return t('status.overdue')
  if (followUp.dueOn === now.day && selection.to === now.day) return t('time.today')
  return sentenceStart(format.dueDay(followUp.dueOn, null, now.day))
}

const groupsOf = (writing: Writing): FollowUpListDocument['groups'] => {
  const groups: { head: string; rows: FollowUpListRow[] }[] = []
  for (const [index, followUp] of writing.followUps.entries()) {
    const head = headOf(followUp, writing)
    const last = groups.at(-1)
    const rows = last?.head === head ? last.rows : []
    if (last?.rows !== rows) groups.push({ head, rows })
    rows.push(toRow(followUp, index + 1, writing))
  }
  return groups.map(({ head, rows }) => ({ head: `${head}, ${writing.format.number(rows.length)}`, rows }))
}

const filterOf = ({ t, format, selection, now, assigneeName }: Writing): string => {
  const { from, to } = selection
  const until = format.date(to, 'weekdayFull')
  const days = () => {
    if (from) return from === to ? until : `${format.date(from)} – ${format.date(to)}`
    return to === now.day
      ? t('print.late_and_today', { date: until })
      : t('print.late_and_until', { date: format.date(to, 'full') })
  }
  const person = assigneeName === undefined ? [] : [t('print.of_person', { name: assigneeName })]
  return [sentenceStart(days()), ...person].join(' · ')
}

export const followUpListDocument = (facts: ListFacts): FollowUpListDocument => {
  const { settings, followUps } = facts
  const t = createTranslator(settings.language)
  const format = createFormat({ ...settings, locale: settings.language })
  const writing = { ...facts, t, format }
  const late = followUps.filter((followUp) => isLate(followUp, writing)).length
  return {
    kind: 'follow_up_list',
    language: settings.language,
    selection: facts.selection,
    person: facts.assigneeName ?? '',
    shop: [settings.shopName, settings.shopAddress].filter(Boolean).join(', '),
    title: t('followup.list'),
    filter: filterOf(writing),
    facts: [
      t('print.promises_late', { n: followUps.length, late }),
      `${t('print.by', { name: facts.printedBy })}, ${format.moment(facts.at)}`,
    ],
    pageLabel: t('print.page', { page: '{page}', pages: '{pages}' }),
    legend: {
      lead: t('print.mark_number'),
      marks: [
        { key: '1', word: t('print.mark_reached') },
        { key: '2', word: t('print.mark_no_answer') },
        { key: '3', word: t('print.mark_done') },
        { key: '4', word: t('print.mark_later') },
      ],
    },
    heads: {
      position: t('print.position'),
      due: t('print.due'),
      customer: t('entity.customer'),
      promise: t('promise.what'),
      outcome: t('print.outcome'),
      note: t('entity.note'),
    },
    groups: groupsOf(writing),
    nothing: t('print.no_follow_ups'),
    enteredBy: t('print.entered_by'),
    signature: t('print.signature'),
  }
}
