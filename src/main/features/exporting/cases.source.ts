import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import { CHANNELS, KINDS, PRIORITIES, STATUSES } from '#shared/i18n/words.ts'
import { untouchedSince } from '#shared/tickets/tickets.rules.ts'
import { type CaseFilter, type CaseRow, countCases, listCases } from './cases.repo.ts'
import type { Lookups } from './lookups.ts'
import { idColumn, personColumns } from './people.columns.ts'
import { momentsOf } from './period.ts'
import { createSource, readingFor } from './source.ts'
import type { Column, Source, Wording } from './table.ts'

const caseColumns = ({ word, staffName, reasonName }: Lookups): Column<CaseRow>[] => [
  idColumn(),
  { name: 'number', title: 'field.case_number', type: 'text', width: 14, value: (row) => row.number },
  { name: 'createdAt', title: 'field.created', type: 'datetime', width: 17, value: (row) => row.created_at },
  {
    name: 'kind',
    title: 'field.kind',
    type: 'text',
    width: 14,
    value: (row) => word(KINDS, row.kind),
    code: (row) => row.kind,
  },
  {
    name: 'status',
    title: 'field.status',
    type: 'text',
    width: 20,
    value: (row) => word(STATUSES, row.status),
    code: (row) => row.status,
  },
  {
    name: 'priority',
    title: 'field.priority',
    type: 'text',
    width: 16,
    value: (row) => word(PRIORITIES, row.priority),
    code: (row) => row.priority,
  },
  {
    name: 'channel',
    title: 'field.channel',
    type: 'text',
    width: 18,
    value: (row) => word(CHANNELS, row.channel),
    code: (row) => row.channel,
  },
  { name: 'reason', title: 'reason.title', type: 'text', width: 22, value: (row) => reasonName(row.reason_id) },
  { name: 'description', title: 'field.customer_words', type: 'text', width: 60, value: (row) => row.description },
  { name: 'product', title: 'entity.product', type: 'text', width: 24, value: (row) => row.product },
  { name: 'receiptNumber', title: 'doc.receipt_no', type: 'text', width: 16, value: (row) => row.receipt_number },
  { name: 'purchasedOn', title: 'doc.purchase_date', type: 'date', width: 16, value: (row) => row.purchased_on },
  ...personColumns(),
  { name: 'assignee', title: 'field.assignee', type: 'text', width: 18, value: (row) => staffName(row.assignee_id) },
  { name: 'dueOn', title: 'promise.due', type: 'date', width: 16, value: (row) => row.due_on },
  { name: 'dueTime', title: 'time.time', type: 'text', width: 8, value: (row) => row.due_time },
  {
    name: 'openFollowUps',
    title: 'followup.open',
    type: 'integer',
    width: 12,
    value: (row) => row.open_follow_up_count,
  },
  { name: 'reopened', title: 'export.times_reopened', type: 'integer', width: 12, value: (row) => row.reopened_count },
  { name: 'resolvedAt', title: 'export.resolved_at', type: 'datetime', width: 17, value: (row) => row.resolved_at },
  { name: 'closedAt', title: 'export.closed_at', type: 'datetime', width: 17, value: (row) => row.closed_at },
  { name: 'compensated', title: 'money.compensation', type: 'money', width: 14, value: (row) => row.compensated },
  { name: 'apology', title: 'apology.title', type: 'text', width: 30, value: (row) => row.apology },
  { name: 'whatHappened', title: 'apology.what_happened', type: 'text', width: 30, value: (row) => row.what_happened },
  { name: 'whatChanges', title: 'apology.change', type: 'text', width: 30, value: (row) => row.what_changes },
  { name: 'changeDueOn', title: 'export.change_due', type: 'date', width: 16, value: (row) => row.change_due_on },
  { name: 'lastEventAt', title: 'export.last_event', type: 'datetime', width: 17, value: (row) => row.last_event_at },
  { name: 'createdBy', title: 'export.created_by', type: 'text', width: 18, value: (row) => staffName(row.created_by) },
]

/** An id that no row has matches nothing. */
const NOBODY = -1

export const casesSource = (
  read: ReadDb,
  selection: SelectionOf<'cases'>,
  lookups: Lookups,
  wording: Wording,
): Source => {
  const { reasonId, assigneeId, customerId, ...plain } = selection.filters ?? {}
  const { timeZone } = lookups.settings
  const filter: CaseFilter = {
    ...plain,
    ...momentsOf(selection, timeZone),
    today: lookups.now.day,
    untouchedSince: untouchedSince(lookups.now.day, timeZone),
    reasonRow: reasonId ? (lookups.reasonRow(reasonId) ?? NOBODY) : undefined,
    assigneeRow: assigneeId ? (lookups.staffRow(assigneeId) ?? NOBODY) : undefined,
    customerRow: customerId ? (lookups.customerOf(customerId)?.id ?? NOBODY) : undefined,
  }
  return createSource({
    title: lookups.t('nav.cases'),
    columns: caseColumns(lookups),
    wording,
    t: lookups.t,
    count: () => countCases(read, filter),
    next: (last) => listCases(read, filter, last, readingFor(wording)),
  })
}
