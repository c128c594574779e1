/** What is put on paper: data and finished words, never HTML; the same document is preview, PDF and paper. */
import { z } from 'zod'
import { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { FollowUpId, PrintedListId, PrintJobId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { SlipWidth } from '#shared/settings/settings.schema.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'

const Line = z.string().max(2_000)

/** More is no list that anybody works through. */
export const MOST_ROWS = 10_000

/** Open promises due up to `to` (and from `from`), of one person where wanted. */
export const FollowUpSelection = z.object({
  from: LocalDate.nullish(),
  to: LocalDate,
  assigneeId: StaffId.nullish(),
})
export type FollowUpSelection = z.infer<typeof FollowUpSelection>

export const FollowUpListRow = z.object({
  /** Counts through the whole list: the owner finds a row again by it. */
  position: z.int().min(1),
  followUpId: FollowUpId,
  /** «10:00», «3 օր». */
  due: Line,
  /** The day, where `due` does not name it. */
  dueDay: Line,
  phone: Line,
  name: Line,
  promise: Line,
  ticket: Line,
})
export type FollowUpListRow = z.infer<typeof FollowUpListRow>

/** What stands at the head of every sheet of a list. */
const listHead = {
  language: Locale,
  shop: Line,
  title: Line,
  /** Which rows these are. */
  filter: Line,
  /** How many, printed by whom and when. */
  facts: z.array(Line).max(4),
  /** With the places `{page}` and `{pages}`. */
  pageLabel: Line,
  /** Stands in place of the rows where there are none. */
  nothing: Line,
}
export const ListHead = z.object(listHead)
export type ListHead = z.infer<typeof ListHead>

export const FollowUpListDocument = z.object({
  ...listHead,
  kind: z.literal('follow_up_list'),
  selection: FollowUpSelection,
  /** Of whom, where one person's promises were asked for. */
  person: Line,
  legend: z.object({ lead: Line, marks: z.array(z.object({ key: Line, word: Line })).max(9) }),
  heads: z.object({ position: Line, due: Line, customer: Line, promise: Line, outcome: Line, note: Line }),
  groups: z.array(z.object({ head: Line, rows: z.array(FollowUpListRow) })),
  enteredBy: Line,
  signature: Line,
})
export type FollowUpListDocument = z.infer<typeof FollowUpListDocument>

/** The cases a filter shows, or those among them that were chosen, in the order of the screen. */
export const CaseSelection = z.object({
  filter: TicketFilter,
  ids: z.array(TicketId).min(1).max(MOST_ROWS).nullish(),
  /** Paper lies about: who only needs the cases leaves the numbers of people out. */
  phones: z.boolean().default(true),
})
export type CaseSelection = z.infer<typeof CaseSelection>

export const CaseListRow = z.object({
  position: z.int().min(1),
  number: Line,
  /** Day of the case and who is responsible. */
  taken: Line,
  phone: Line,
  name: Line,
  about: Line,
  status: Line,
  /** Of the promise in force; says so where there is none. */
  due: Line,
  promise: Line,
})
export type CaseListRow = z.infer<typeof CaseListRow>

export const CaseListDocument = z.object({
  ...listHead,
  kind: z.literal('case_list'),
  heads: z.object({ position: Line, number: Line, customer: Line, about: Line, status: Line, note: Line }),
  rows: z.array(CaseListRow),
})
export type CaseListDocument = z.infer<typeof CaseListDocument>

export const CaseSlipDocument = z.object({
  kind: z.literal('case_slip'),
  language: Locale,
  ticketId: TicketId,
  widthMm: SlipWidth,
  shop: z.object({ name: Line, address: Line, phone: Line }),
  caseWord: Line,
  number: Line,
  takenAt: Line,
  /** «Կրկնօրինակ», empty on the first print. */
  reprint: Line,
  person: Line,
  product: Line,
  /** The sentence in its parts: what is printed large stands between what leads to it and what follows. */
  promise: z.object({ lead: Line, strong: Line, rest: Line }).nullable(),
  ifWeFail: z.object({ lead: Line, phone: Line }).nullable(),
  takenBy: Line,
  /** Widths of bars and gaps in turn, in modules, beginning with a bar. */
  barcode: z.array(z.number().positive()).max(400),
  thanks: Line,
  notFiscal: Line,
})
export type CaseSlipDocument = z.infer<typeof CaseSlipDocument>

export const TestStripDocument = z.object({
  kind: z.literal('test_strip'),
  language: Locale,
  widthMm: SlipWidth,
  shop: Line,
  title: Line,
  width: Line,
  /** What the ruler is looked at for. */
  hints: z.array(Line).max(4),
  /** A sentence in each language of the product. */
  samples: z.array(Line).max(9),
  darkness: Line,
  darknessHint: Line,
  barcodeHint: Line,
  /** As a case has one, but of none. */
  number: Line,
  barcode: z.array(z.number().positive()).max(400),
  made: Line,
})
export type TestStripDocument = z.infer<typeof TestStripDocument>

/** The owner's way back in. It is on paper alone: in no queue, no file and no record. */
export const KeySlipDocument = z.object({
  kind: z.literal('key_slip'),
  language: Locale,
  widthMm: SlipWidth,
  shop: Line,
  title: Line,
  person: Line,
  key: Line,
  hints: z.array(Line).max(4),
  made: Line,
})
export type KeySlipDocument = z.infer<typeof KeySlipDocument>

export const PrintDocument = z.discriminatedUnion('kind', [
  FollowUpListDocument,
  CaseListDocument,
  CaseSlipDocument,
  TestStripDocument,
  KeySlipDocument,
])
export type PrintDocument = z.infer<typeof PrintDocument>

/** What a document is made from. */
export const PrintSource = z.discriminatedUnion('what', [
  FollowUpSelection.extend({ what: z.literal('follow_ups') }),
  CaseSelection.extend({ what: z.literal('cases') }),
  z.object({ what: z.literal('slip'), ticketId: TicketId }),
  z.object({ what: z.literal('test_strip') }),
  z.object({ what: z.literal('job'), jobId: PrintJobId }),
])
export type PrintSource = z.infer<typeof PrintSource>

export const isEmptyList = (document: PrintDocument): boolean =>
  (document.kind === 'follow_up_list' && document.groups.length === 0) ||
  (document.kind === 'case_list' && document.rows.length === 0)

export const PrintFailureCode = z.enum(['NO_PRINTER', 'REFUSED', 'NOT_LAID_OUT', 'TIMED_OUT'])
export type PrintFailureCode = z.infer<typeof PrintFailureCode>

export const PrintJob = z.object({
  id: PrintJobId,
  kind: z.enum(['follow_up_list', 'case_list', 'case_slip', 'test_strip']),
  title: z.string(),
  /** Empty: the system's default printer. */
  printer: z.string(),
  copies: z.int(),
  /** `interrupted`: the program ended before the printer had answered. */
  status: z.enum(['waiting', 'interrupted', 'printed', 'failed', 'discarded']),
  failure: PrintFailureCode.nullable(),
  attempts: z.int(),
  createdAt: Instant,
  createdBy: StaffRef,
})
export type PrintJob = z.infer<typeof PrintJob>

export const PrinterDevice = z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })
export type PrinterDevice = z.infer<typeof PrinterDevice>

export const PrintedList = z.object({
  id: PrintedListId,
  from: LocalDate.nullable(),
  to: LocalDate,
  /** Of whom, where one person's list was printed. */
  filter: z.string(),
  rowCount: z.int(),
  printedAt: Instant,
  printedBy: StaffRef,
})
export type PrintedList = z.infer<typeof PrintedList>

/** A promise under the number it has on the paper, as it stands now. */
export const PrintedRow = z.object({ position: z.int(), followUp: FollowUp })
export type PrintedRow = z.infer<typeof PrintedRow>
