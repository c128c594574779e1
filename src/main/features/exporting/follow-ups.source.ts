import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import { stateOf } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUpState } from '#shared/follow-ups/follow-ups.schema.ts'
import { PROMISE_ACTS, PROMISE_STATES } from '#shared/i18n/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { countFollowUps, type FollowUpRow, listFollowUps } from './follow-ups.repo.ts'
import type { Lookups } from './lookups.ts'
import { idColumn, personColumns } from './people.columns.ts'
import { createSource, readingFor } from './source.ts'
import type { Column, Source, Wording } from './table.ts'

const followUpColumns = ({ word, staffName, now, shopTimeOf }: Lookups): Column<FollowUpRow>[] => {
  // The table holds days, hours and moments only in the form in which they were checked on the way in.
  const stateOfRow = (row: FollowUpRow): FollowUpState =>
    stateOf(
      row.status,
      { dueOn: row.due_on as LocalDate, dueTime: row.due_time as LocalTime | null },
      row.settled_at === null ? null : shopTimeOf(row.settled_at as Instant),
      now,
    )
  return [
    idColumn(),
    { name: 'caseNumber', title: 'field.case_number', type: 'text', width: 14, value: (row) => row.number },
    ...personColumns(),
    {
      name: 'kind',
      title: 'field.kind',
      type: 'text',
      width: 14,
      value: (row) => word(PROMISE_ACTS, row.kind),
      code: (row) => row.kind,
    },
    { name: 'about', title: 'promise.what', type: 'text', width: 36, value: (row) => row.about },
    { name: 'dueOn', title: 'promise.due', type: 'date', width: 16, value: (row) => row.due_on },
    { name: 'dueTime', title: 'time.time', type: 'text', width: 8, value: (row) => row.due_time },
    {
      name: 'state',
      title: 'field.status',
      type: 'text',
      width: 16,
      value: (row) => word(PROMISE_STATES, stateOfRow(row)),
      code: stateOfRow,
    },
    { name: 'firstDueOn', title: 'export.first_due', type: 'date', width: 16, value: (row) => row.first_due_on },
    { name: 'moved', title: 'export.times_moved', type: 'integer', width: 12, value: (row) => row.moved_count },
    {
      name: 'noAnswer',
      title: 'export.times_no_answer',
      type: 'integer',
      width: 12,
      value: (row) => row.no_answer_count,
    },
    { name: 'assignee', title: 'field.assignee', type: 'text', width: 18, value: (row) => staffName(row.assignee_id) },
    { name: 'settledAt', title: 'export.settled_at', type: 'datetime', width: 17, value: (row) => row.settled_at },
    {
      name: 'settledBy',
      title: 'export.settled_by',
      type: 'text',
      width: 18,
      value: (row) => staffName(row.settled_by),
    },
    { name: 'createdAt', title: 'field.created', type: 'datetime', width: 17, value: (row) => row.created_at },
    { name: 'createdBy', title: 'promise.who', type: 'text', width: 18, value: (row) => staffName(row.created_by) },
  ]
}

/** An id that no row has matches nothing. */
const NOBODY = -1

export const followUpsSource = (
  read: ReadDb,
  selection: SelectionOf<'follow_ups'>,
  lookups: Lookups,
  wording: Wording,
): Source => {
  const { from, to, filters } = selection
  const assigneeRow = filters?.assigneeId ? (lookups.staffRow(filters.assigneeId) ?? NOBODY) : undefined
  const filter = { from, to, status: filters?.status, assigneeRow }
  return createSource({
    title: lookups.t('nav.promises'),
    columns: followUpColumns(lookups),
    wording,
    t: lookups.t,
    count: () => countFollowUps(read, filter),
    next: (last) => listFollowUps(read, filter, last, readingFor(wording)),
  })
}
