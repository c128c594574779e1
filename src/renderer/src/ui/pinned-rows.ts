import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows to draw: those in sight, the head they belong to, and the focused row, which must not lose its focus. */
export const pinnedRange = (range: Range, heads: readonly number[], focused: number): number[] => {
  const above = heads.findLast((index) => index <= range.startIndex)
  const wanted = new Set(defaultRangeExtractor(range))
  if (above !== undefined) wanted.add(above)
  if (focused >= 0) wanted.add(focused)
  return [...wanted].sort((a, b) => a - b)
}

/** The head whose group is at the top of the list now. */
export const stuckHead = (
  heads: readonly number[],
  rows: readonly { index: number; start: number }[],
  offset: number,
): number | undefined => {
  const starts = new Map(rows.map(({ index, start }) => [index, start]))
  return heads.findLast((index) => (starts.get(index) ?? Number.POSITIVE_INFINITY) <= offset)
}
