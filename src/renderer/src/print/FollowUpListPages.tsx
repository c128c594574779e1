import { useLayoutEffect, useRef, useState } from 'react'
import type { FollowUpListDocument } from '#shared/printing/printing.schema.ts'
import { cutPages, type PageSlices } from './cut-pages.ts'
import { FollowUpListPage } from './FollowUpListPage.tsx'
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

type Props = { paper: FollowUpListDocument; onLaidOut: (layout: Layout) => void }

/** Lays all rows out once, unseen, reads their heights, and deals them into pages. Needs its fonts loaded. */
export const FollowUpListPages = ({ paper, onLaidOut }: Props) => {
  const [cut, setCut] = useState<{ paper: FollowUpListDocument; pages: readonly PageSlices[] }>()
  const pages = cut?.paper === paper ? cut.pages : undefined
  const measure = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const sheet = measure.current
    if (!sheet) return
    const sizes = paper.groups.map(({ rows }) => rows.length)
    setCut({ paper, pages: measuredPages(sheet, sizes) })
  }, [paper])

  useLayoutEffect(() => {
    if (pages) onLaidOut({ pages: pages.length, ...SIZE })
  }, [pages, onLaidOut])

  if (!pages) {
    const all = paper.groups.map(({ rows }, group) => ({ group, from: 0, to: rows.length }))
    return (
      <div ref={measure} className={paperClasses.measure}>
        <FollowUpListPage paper={paper} slices={all} page={1} pages={1} endless />
      </div>
    )
  }
  return pages.map((slices, index) => (
    <FollowUpListPage
      key={slices[0] ? `${slices[0].group}-${slices[0].from}` : 'empty'}
      paper={paper}
      slices={slices}
      page={index + 1}
      pages={pages.length}
    />
  ))
}
