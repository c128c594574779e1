import type { TimelineEntry } from '#shared/tickets/timeline.schema.ts'

/** What stood there before, and who put it right. */
type Replaced = { text: string; by: TimelineEntry }

export type TimelineRow = {
  entry: TimelineEntry
  /** The text in force: that of the last correction. */
  text: string
  /** The entry a further correction has to point at. */
  latest: TimelineEntry
  replaced: Replaced[]
}

/** Puts each correction in the place of the text it corrects; one whose original is not loaded stands for itself. */
export const foldCorrections = (entries: readonly TimelineEntry[]): TimelineRow[] => {
  const known = new Set(entries.map(({ id }) => id))
  const corrections = new Map(entries.flatMap((entry) => (entry.corrects ? [[entry.corrects, entry] as const] : [])))
  return entries
    .filter(({ corrects }) => corrects === null || !known.has(corrects))
    .map((entry) => {
      const replaced: Replaced[] = []
      let latest = entry
      for (let next = corrections.get(entry.id); next; next = corrections.get(next.id)) {
        replaced.push({ text: latest.body, by: next })
        latest = next
      }
      return { entry, text: latest.body, latest, replaced }
    })
}
