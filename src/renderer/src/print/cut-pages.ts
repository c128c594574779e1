/** Where pages end: from the measured heights of heads and rows to what stands on which page. */

/** All in one unit, whichever it is. */
export type GroupHeights = { head: number; rows: readonly number[] }

/** Rows `from` up to but without `to` of one group; its head stands above them, again on every further page. */
export type Slice = { group: number; from: number; to: number }

export type PageSlices = readonly Slice[]

/**
 * Cuts groups into pages of `room`. A row is never broken and no head is left alone at the foot of a page; what is
 * taller than a whole page gets one of its own.
 */
export const cutPages = (groups: readonly GroupHeights[], room: number): PageSlices[] => {
  const pages: Slice[][] = []
  let page: Slice[] = []
  let left = room

  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    left = room
  }

  for (const [group, { head, rows }] of groups.entries()) {
    let slice: Slice | undefined
    for (const [index, row] of rows.entries()) {
      const needed = slice ? row : head + row
      if (needed > left && page.length > 0) {
        turn()
        slice = undefined
      }
      if (slice) slice.to = index + 1
      else {
        slice = { group, from: index, to: index + 1 }
        page.push(slice)
        left -= head
      }
      left -= row
    }
  }
  turn()
  return pages
}
