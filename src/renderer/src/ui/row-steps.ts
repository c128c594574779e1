const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last)

/** The row that an arrow, Home, End or a page key leads to; undefined for other keys. */
export const stepTo = (key: string, ids: readonly string[], from: string, page: number): string | undefined => {
  const last = ids.length - 1
  const at = ids.indexOf(from)
  const steps: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const target = steps[key]
  return target === undefined ? undefined : ids[clamp(target, last)]
}

/** Where the focus goes when a row leaves: the next one, at the end the one before. */
export const rowAfter = (ids: readonly string[], leaving: string): string | undefined => {
  const at = ids.indexOf(leaving)
  return at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1])
}
