/** What the line of an entry says in a person's timeline, and the whole line as one sentence. */
import { factWords, isWritten, type TimelineRow, writtenAs } from '#renderer/features/timeline/public.tsx'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Format } from '#shared/kernel/format.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { Amount, negate } from '#shared/kernel/money.ts'
import type { EventKind, TimelineEntry } from '#shared/tickets/timeline.schema.ts'

export type EntryWords = { t: Translate; format: Format; timeZone: string; today: LocalDate }

const SIGNS: Readonly<Partial<Record<EventKind, 1 | -1>>> = {
  compensation_added: 1,
  compensation_reversed: -1,
  credit_redeemed: -1,
  credit_reversed: 1,
}

/** What moved, with its sign; undefined where no money did. */
export const entryAmount = ({ kind, details }: Pick<TimelineEntry, 'kind' | 'details'>): Amount | undefined => {
  const sign = SIGNS[kind]
  const amount = Amount.safeParse(details.amount).data
  if (!sign || amount === undefined) return undefined
  return sign === 1 ? amount : negate(amount)
}

export type EntryText = { main: string; by: string; story: boolean }

/** Somebody's own words lead where there are any, the fact where there are none. */
export const entryText = ({ entry, text }: TimelineRow, words: EntryWords): EntryText => {
  const { t } = words
  if (entry.kind === 'created') return { main: text, by: writtenAs(entry, t), story: true }
  if (!isWritten(entry.kind)) return { main: factWords(entry, words), by: entry.actor.name, story: false }
  const said = writtenAs(entry, t)
  return text === ''
    ? { main: said, by: entry.actor.name, story: false }
    : { main: text, by: `${said}, ${entry.actor.name}`, story: false }
}

/** «այսօր», else «13.05». */
export const entryDay = ({ at }: Pick<TimelineEntry, 'at'>, { format, timeZone, today }: EntryWords): string => {
  const day = localDateOf(at, timeZone)
  return day === today ? format.relativeDay(day, today) : format.date(day, 'shortest')
}

/** The line for those who hear the list. */
export const entrySentence = (row: TimelineRow, words: EntryWords): string => {
  const { format, timeZone } = words
  const { main, by } = entryText(row, words)
  const amount = entryAmount(row.entry)
  return [
    format.date(localDateOf(row.entry.at, timeZone), 'full'),
    main,
    by,
    row.entry.ticket?.number,
    amount !== undefined && format.money(amount),
  ]
    .filter(Boolean)
    .join(', ')
}
