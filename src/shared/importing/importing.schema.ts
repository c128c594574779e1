import { z } from 'zod'
import { ImportRunId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { ShortText } from '#shared/kernel/text.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

/** Where a column goes: a field of the person, the note as «title: value», or nowhere. */
export const ImportField = z.enum([
  'full_name',
  'short_name',
  'given_name',
  'patronymic',
  'surname',
  'company',
  'tax_number',
  'phone',
  'email',
  'messenger',
  'address',
  'birthday',
  'birth_year',
  'birth_month',
  'birth_day',
  'preferences',
  'note',
  'tags',
  'note_titled',
  'leave_out',
])
export type ImportField = z.infer<typeof ImportField>

export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'])
export type ImportEncoding = z.infer<typeof ImportEncoding>

export const ImportLayout = z.enum(['shopify', 'woocommerce', 'google', 'outlook', 'thunderbird', 'one_c', 'other'])
export type ImportLayout = z.infer<typeof ImportLayout>

/** How the file is read; what is left out is detected. */
export const ReadOptions = z.object({
  encoding: ImportEncoding.optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  sheet: ShortText.optional(),
  /** Counted from 1; 0 means that the file has no titles. */
  headerRow: z.int().min(0).max(100).optional(),
})
export type ReadOptions = z.infer<typeof ReadOptions>

export const ImportColumn = z.object({
  index: z.int(),
  title: z.string(),
  field: ImportField,
  /** Of the first rows that have one. */
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** What was found in a file, before anything is decided. */
export const OpenedImport = z.object({
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  layout: ImportLayout,
  encoding: ImportEncoding.nullable(),
  separator: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  rowCount: z.int(),
  columns: z.array(ImportColumn),
  /** Of its bytes, as they were read. */
  hash: z.string(),
  /** This very file was imported before. */
  importedAt: Instant.nullable(),
})
export type OpenedImport = z.infer<typeof OpenedImport>

/** `ask`: two people fit, or the one who fits has another name. `too_long`: more text than a note holds. */
export const SkipReason = z.enum(['unchanged', 'ask', 'nothing_to_keep', 'damaged_text', 'total_row', 'too_long'])
export type SkipReason = z.infer<typeof SkipReason>

/** `row` counts data rows from 1. */
export const SkippedRow = z.object({ row: z.int(), reason: SkipReason })
export type SkippedRow = z.infer<typeof SkippedRow>

const ImportCounts = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
})

/** The first rows of each outcome. */
export const PreviewRow = z.object({
  row: z.int(),
  name: z.string(),
  phone: z.string(),
  outcome: z.enum(['created', 'updated', 'skipped']),
  reason: SkipReason.nullable(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const ImportReport = ImportCounts.extend({ reasons: z.array(SkippedRow) })
export type ImportReport = z.infer<typeof ImportReport>

const progress = z.object({ type: z.literal('progress'), done: z.int(), total: z.int() })

export const PreviewEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('done'), report: ImportReport, rows: z.array(PreviewRow) }),
])
export type PreviewEvent = z.infer<typeof PreviewEvent>

export const ImportEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('done'), runId: ImportRunId, report: ImportReport }),
])
export type ImportEvent = z.infer<typeof ImportEvent>

export const ImportRun = ImportCounts.extend({
  id: ImportRunId,
  fileName: z.string(),
  status: z.enum(['running', 'done', 'stopped', 'undone']),
  at: Instant,
  by: StaffRef,
})
export type ImportRun = z.infer<typeof ImportRun>

/** `kept`: people that have been used since and stay. */
export const UndoReport = z.object({ removed: z.int(), restored: z.int(), kept: z.int() })
export type UndoReport = z.infer<typeof UndoReport>
