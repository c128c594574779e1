import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { ListHead } from '#shared/printing/printing.schema.ts'
import { cutPages, type PageSlices } from './cut-pages.ts'
import type { Layout } from './layout.ts'
import paperClasses from './Paper.module.css'

const SIZE = { widthMm: 210, heightMm: 297 }
const MARGINS_MM = 26
const PX_PER_MM = 96 / 25.4
/** Less than a hair: heights are read in fractions that print rounds. */
const SPARE_PX = 2

const measuredPages = (sheet: HTMLElement, groupSizes: readonly number[]): readonly PageSlices[] => {
  // A preview is drawn smaller, and heights come as they are drawn.
  const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth
  const heightOf = (element: Element): number => element.getBoundingClientRect().height / scale
  const fixed = [...sheet.querySelectorAll('[data-fixed]')].reduce((sum, element) => sum + heightOf(element), 0)
  const heads = [...sheet.querySelectorAll('[data-head]')].map(heightOf)
  const rows = [...sheet.querySelectorAll('[data-row]')].map(heightOf)
  let first = 0
  const groups = groupSizes.map((size, index) => {
    const group = { head: heads[index] ?? 0, rows: rows.slice(first, first + size) }
    first += size
    return group
  })
  const pages = cutPages(groups, (SIZE.heightMm - MARGINS_MM) * PX_PER_MM - fixed - SPARE_PX)
  // A list of nothing still is one sheet, which says so.
  return pages.length > 0 ? pages : [[]]
}

export type SheetProps = {
  slices: PageSlices
  /** «Էջ 2 / 5». */
  place: string
  /** While heights are read: as long as all its rows. */
  endless: boolean
}

type Props<T> = {
  paper: T
  /** How many rows each group has; the same function each time. */
  groupSizes: (paper: T) => readonly number[]
  /** One sheet; what is the same on each carries `data-fixed`, a group's head `data-head`, a row `data-row`. */
  sheet: (props: SheetProps) => ReactNode
  onLaidOut: (layout: Layout) => void
}

/** Lays all rows out once, unseen, reads their heights, and deals them into pages. Needs its fonts loaded. */
export const ListPages = <T extends ListHead>({ paper, groupSizes, sheet, onLaidOut }: Props<T>) => {
  const [cut, setCut] = useState<{ paper: T; pages: readonly PageSlices[] }>()
  const pages = cut?.paper === paper ? cut.pages : undefined
  const measure = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (measure.current) setCut({ paper, pages: measuredPages(measure.current, groupSizes(paper)) })
  }, [paper, groupSizes])

  useLayoutEffect(() => {
    if (pages) onLaidOut({ pages: pages.length, ...SIZE })
  }, [pages, onLaidOut])

  const placeOf = (page: number, of: number): string =>
    paper.pageLabel.replace('{page}', String(page)).replace('{pages}', String(of))

  if (!pages) {
    const slices = groupSizes(paper).map((to, group) => ({ group, from: 0, to }))
    return (
      <div ref={measure} className={paperClasses.measure}>
        {sheet({ slices, place: placeOf(1, 1), endless: true })}
      </div>
    )
  }
  return pages.map((slices, index) => (
    <Fragment key={slices[0] ? `${slices[0].group}-${slices[0].from}` : 'empty'}>
      {sheet({ slices, place: placeOf(index + 1, pages.length), endless: false })}
    </Fragment>
  ))
}
