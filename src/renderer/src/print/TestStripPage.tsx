import type { TestStripDocument } from '#shared/printing/printing.schema.ts'
import { Barcode } from './Barcode.tsx'
import { DarknessPattern } from './DarknessPattern.tsx'
import type { Layout } from './layout.ts'
import { HEADS } from './print-head.ts'
import { Ruler } from './Ruler.tsx'
import slip from './SlipSheet.module.css'
import { SlipSheet } from './SlipSheet.tsx'
import classes from './TestStrip.module.css'

const FIGURES = '0123456789 ֏ № +()'

type Props = { paper: TestStripDocument; onLaidOut: (layout: Layout) => void }

/** The sizes and marks of a customer's slip, with a ruler, to be looked at by the owner. */
export const TestStripPage = ({ paper, onLaidOut }: Props) => {
  const head = HEADS[paper.widthMm]
  const [first = '', ...others] = paper.samples
  return (
    <SlipSheet paper={paper} onLaidOut={onLaidOut}>
      <header className={slip.centre}>
        <p className={slip.shop}>{paper.title}</p>
        <p>{paper.width}</p>
      </header>
      <div className={classes.gap} />
      <Ruler roomDots={head.roomDots} />
      {paper.hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <div className={slip.tear} />
      <p className={slip.number}>{paper.number}</p>
      <p className={slip.shop}>{paper.shop}</p>
      <p className={slip.strong}>{first}</p>
      <p>{first}</p>
      {others.map((sample) => (
        <p key={sample}>{sample}</p>
      ))}
      <p>{FIGURES}</p>
      <div className={slip.tear} />
      <p>
        <b>{paper.darkness}</b>
      </p>
      <DarknessPattern />
      <p>{paper.darknessHint}</p>
      <div className={slip.tear} />
      <Barcode className={slip.bars} widths={paper.barcode} {...head} />
      <p className={slip.centre}>{paper.number}</p>
      <p>{paper.barcodeHint}</p>
      <div className={slip.tear} />
      <p className={slip.centre}>{paper.made}</p>
    </SlipSheet>
  )
}
