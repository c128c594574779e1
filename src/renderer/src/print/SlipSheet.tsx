import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import type { Layout } from './layout.ts'
import paperClasses from './Paper.module.css'
import classes from './SlipSheet.module.css'

const PX_PER_MM = 96 / 25.4

type Props = {
  paper: Extract<PrintDocument, { widthMm: number }>
  onLaidOut: (layout: Layout) => void
  children: ReactNode
}

/** Paper of a roll: as wide as the printer's, as long as its words, since rolls have no pages. */
export const SlipSheet = ({ paper, onLaidOut, children }: Props) => {
  const sheet = useRef<HTMLElement>(null)
  const { widthMm } = paper

  useLayoutEffect(() => {
    const height = sheet.current?.offsetHeight ?? 0
    onLaidOut({ pages: 1, widthMm: paper.widthMm, heightMm: Math.ceil((height + 1) / PX_PER_MM) })
  }, [paper, onLaidOut])

  return (
    <section ref={sheet} className={`${paperClasses.paper} ${classes.slip} ${widthMm === 58 ? classes.narrow : ''}`}>
      {children}
    </section>
  )
}
