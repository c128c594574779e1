import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutPages, type GroupHeights, type PageSlices } from './cut-pages.ts'

const ROOM = 100

describe('an owner’s list', () => {
  test('of nothing has no page', () => {
    expect(cutPages([], ROOM)).toEqual([])
    expect(cutPages([{ head: 10, rows: [] }], ROOM)).toEqual([])
  })

  test('that fits stands on one page, to the last hair', () => {
    expect(
      cutPages(
        [
          { head: 10, rows: [20, 20] },
          { head: 10, rows: [40] },
        ],
        ROOM,
      ),
    ).toEqual([
      [
        { group: 0, from: 0, to: 2 },
        { group: 1, from: 0, to: 1 },
      ],
    ])
  })

  test('goes on under its head again on the next page', () => {
    expect(cutPages([{ head: 10, rows: [40, 40, 40] }], ROOM)).toEqual([
      [{ group: 0, from: 0, to: 2 }],
      [{ group: 0, from: 2, to: 3 }],
    ])
  })

  test('takes a head with its first row to the next page', () => {
    expect(
      cutPages(
        [
          { head: 10, rows: [70] },
          { head: 10, rows: [20] },
        ],
        ROOM,
      ),
    ).toEqual([[{ group: 0, from: 0, to: 1 }], [{ group: 1, from: 0, to: 1 }]])
  })

  test('gives a row that is taller than a page a page of its own and loses none after it', () => {
    expect(cutPages([{ head: 10, rows: [10, 500, 10] }], ROOM)).toEqual([
      [{ group: 0, from: 0, to: 1 }],
      [{ group: 0, from: 1, to: 2 }],
      [{ group: 0, from: 2, to: 3 }],
    ])
  })
})

describe('laws', () => {
  const heights = fc.double({ min: 0.5, max: 130, noNaN: true })
  const lists = fc.array(fc.record({ head: heights, rows: fc.array(heights, { maxLength: 40 }) }), { maxLength: 8 })

  const heightOf = (page: PageSlices, groups: readonly GroupHeights[]): number =>
    page.reduce((sum, { group, from, to }) => {
      const { head = 0, rows = [] } = groups[group] ?? {}
      return sum + head + rows.slice(from, to).reduce((all, row) => all + row, 0)
    }, 0)
  const rowsOf = (page: PageSlices): string[] =>
    page.flatMap(({ group, from, to }) => Array.from({ length: to - from }, (_, index) => `${group}/${from + index}`))

  test('every row stands on exactly one page, in order', () => {
    fc.assert(
      fc.property(lists, (groups) => {
        const expected = groups.flatMap(({ rows }, group) => rows.map((_, index) => `${group}/${index}`))
        expect(cutPages(groups, ROOM).flatMap(rowsOf)).toEqual(expected)
      }),
    )
  })

  test('no page is empty, and only one with a single row can be too full', () => {
    fc.assert(
      fc.property(lists, (groups) => {
        for (const page of cutPages(groups, ROOM)) {
          expect(rowsOf(page).length).toBeGreaterThan(0)
          expect(page.every(({ from, to }) => to > from)).toBe(true)
          if (rowsOf(page).length > 1) expect(heightOf(page, groups)).toBeLessThanOrEqual(ROOM + 1e-6)
        }
      }),
    )
  })

  test('no page ends before it must: the next row would not have fitted', () => {
    fc.assert(
      fc.property(lists, (groups) => {
        const pages = cutPages(groups, ROOM)
        for (const [index, page] of pages.entries()) {
          const next = pages[index + 1]?.[0]
          const last = page.at(-1)
          if (!next || !last) continue
          const { head = 0, rows = [] } = groups[next.group] ?? {}
          const more = (rows[next.from] ?? 0) + (next.group === last.group ? 0 : head)
          expect(heightOf(page, groups) + more).toBeGreaterThan(ROOM - 1e-6)
        }
      }),
    )
  })

  test('ten thousand rows are cut at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => 10 + (index % 7))
    expect(rowsOf(cutPages([{ head: 12, rows }], 270).flat())).toHaveLength(10_000)
  })
})
