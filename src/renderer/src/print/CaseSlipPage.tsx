import { useLayoutEffect, useRef } from 'react'
import type { CaseSlipDocument } from '#shared/printing/printing.schema.ts'
import { Barcode } from './Barcode.tsx'
import classes from './CaseSlip.module.css'
import type { Layout } from './layout.ts'
import paper from './Paper.module.css'

const PX_PER_MM = 96 / 25.4

/** What the print head reaches, and how wide a bar of one module is, in its dots. */
const HEADS = { 80: { roomDots: 575, dotsPerModule: 3 }, 58: { roomDots: 383, dotsPerModule: 2 } } as const

const Promised = ({ promise: { lead, strong, rest } }: { promise: NonNullable<CaseSlipDocument['promise']> }) => (
  <div className={classes.promise}>
    <p>{lead}</p>
    <p className={classes.strong}>{strong}</p>
    {rest && <p>{rest}</p>}
  </div>
)

type Props = { paper: CaseSlipDocument; onLaidOut: (layout: Layout) => void }

/** What the customer takes home. As long as its words: rolls have no pages. */
export const CaseSlipPage = ({ paper: slip, onLaidOut }: Props) => {
  const sheet = useRef<HTMLElement>(null)
  const { widthMm, shop } = slip

  useLayoutEffect(() => {
    const height = sheet.current?.offsetHeight ?? 0
    onLaidOut({ pages: 1, widthMm: slip.widthMm, heightMm: Math.ceil((height + 1) / PX_PER_MM) })
  }, [slip, onLaidOut])

  return (
    <section ref={sheet} className={`${paper.paper} ${classes.slip} ${widthMm === 58 ? classes.narrow : ''}`}>
      <header className={classes.centre}>
        <p className={classes.shop}>{shop.name}</p>
        {shop.address && <p>{shop.address}</p>}
        {shop.phone && (
          <p>
            <b>{shop.phone}</b>
          </p>
        )}
      </header>
      <div className={classes.tear} />
      <div className={classes.centre}>
        <p>{slip.caseWord}</p>
        <p className={classes.number}>{slip.number}</p>
        <p>{slip.takenAt}</p>
        {slip.reprint && (
          <p>
            <b>{slip.reprint}</b>
          </p>
        )}
      </div>
      <div className={classes.tear} />
      {slip.person && <p>{slip.person}</p>}
      {slip.product && <p>{slip.product}</p>}
      {slip.promise && <Promised promise={slip.promise} />}
      {slip.ifWeFail && (
        <>
          <p>{slip.ifWeFail.lead}</p>
          <p className={classes.strong}>{slip.ifWeFail.phone}</p>
        </>
      )}
      <p>{slip.takenBy}</p>
      <Barcode className={classes.bars} widths={slip.barcode} {...HEADS[widthMm]} />
      <p className={classes.centre}>{slip.number}</p>
      <div className={classes.tear} />
      <footer className={classes.centre}>
        <p>{slip.thanks}</p>
        <p>
          <b>{slip.notFiscal}</b>
        </p>
      </footer>
    </section>
  )
}
