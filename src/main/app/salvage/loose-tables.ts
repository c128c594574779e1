/** Tables without a history: what of their rows can't change once it is written, so that the copy proves it. */
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'

type Loose = {
  /** Where one of these differs it is another row, that got the number of one that was removed. */
  identity: readonly string[]
  /** May differ from what the copy has. */
  changing: readonly string[]
  /** Where this is the same, nothing changed. */
  stamp?: string
}

export const LOOSE_TABLES: Readonly<Record<string, Loose>> = {
  device: { identity: [], changing: [] },
  setting: { identity: [], changing: ['value'] },
  staff_secret: { identity: ['created_at'], changing: [] },
  pin_try: { identity: [], changing: ['staff_id', 'device_id', 'failed'] },
  draft: { identity: ['uuid'], changing: ['title', 'payload', 'updated_at'], stamp: 'updated_at' },
  print_job: { identity: [], changing: ['printer', 'status', 'error', 'attempts', 'printed_at'] },
  printed_list: { identity: [], changing: [] },
  printed_list_row: { identity: [], changing: [] },
  import_run: {
    identity: [],
    changing: [
      'status',
      'rows_read',
      'rows_created',
      'rows_updated',
      'rows_skipped',
      'finished_at',
      'undone_at',
      'undone_by',
    ],
  },
  import_change: { identity: [], changing: [] },
}

/** Those of which nothing else tells: what the file can't show of them is as the copy has it, or not at all. */
export const UNTOLD_TABLES: readonly string[] = Object.keys(LOOSE_TABLES).filter(
  (table) => table !== 'device' && table !== 'setting',
)

const isSame = (a: unknown, b: unknown): boolean => (Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b)

/** Columns in which the row is not what the copy says it must be. */
export const differingFromCopy = (table: string, row: SavedRow, copy: SavedRow): string[] => {
  const loose = LOOSE_TABLES[table]
  if (!loose || loose.identity.some((name) => !isSame(row[name], copy[name]))) return []
  const isUnchanged = loose.stamp !== undefined && isSame(row[loose.stamp], copy[loose.stamp])
  const fixed = Object.keys(copy).filter((name) => isUnchanged || !loose.changing.includes(name))
  return fixed.filter((name) => !isSame(row[name], copy[name]))
}
