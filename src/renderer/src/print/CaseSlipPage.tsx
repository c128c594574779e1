import type { CaseSlipDocument } from '#shared/printing/printing.schema.ts'
import { Barcode } from './Barcode.tsx'
import type { Layout } from './layout.ts'
import { HEADS } from './print-head.ts'
import classes from './SlipSheet.module.css'
import { SlipSheet } from './SlipSheet.tsx'

const Promised = ({ promise: { lead, strong, rest } }: { promise: NonNullable<CaseSlipDocument['promise']> }) => (
  <div className={classes.promise}>
    <p>{lead}</p>
    <p className={classes.strong}>{strong}</p>
    {rest && <p>{rest}</p>}
  </div>
)

type Props = { paper: CaseSlipDocument; onLaidOut: (layout: Layout) => void }

/** What the customer takes home. */
export const CaseSlipPage = ({ paper: slip, onLaidOut }: Props) => {
  const { widthMm, shop } = slip
  return (
    <SlipSheet paper={slip} onLaidOut={onLaidOut}>
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
    </SlipSheet>
  )
}
