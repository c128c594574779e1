import type { CaseListDocument, CaseListRow } from '#shared/printing/printing.schema.ts'
import classes from './CaseSheet.module.css'
import type { SheetProps } from './ListPages.tsx'
import list from './ListSheet.module.css'
import { ListSheet } from './ListSheet.tsx'

type Paper = { paper: CaseListDocument }

const Heads = ({ paper: { heads } }: Paper) => (
  <div className={classes.heads} data-fixed="">
    <div className={`${classes.columns} ${list.heads}`}>
      <span>{heads.position}</span>
      <span>{heads.number}</span>
      <span>{heads.customer}</span>
      <span>{heads.about}</span>
      <span>{heads.status}</span>
      <span>{heads.note}</span>
    </div>
  </div>
)

const Row = ({ row }: { row: CaseListRow }) => (
  <div className={`${classes.columns} ${list.row}`} data-row="">
    <div className={classes.position}>
      {row.position}
      <span className={list.box} />
    </div>
    <div>
      <p className={classes.number}>{row.number}</p>
      <p className={list.small}>{row.taken}</p>
    </div>
    <div>
      {row.phone && <p className={list.phone}>{row.phone}</p>}
      {row.name}
    </div>
    <p className={list.words}>{row.about}</p>
    <div>
      <p className={list.small}>{row.status}</p>
      {row.due && <p className={list.due}>{row.due}</p>}
      {row.promise}
    </div>
    <div className={list.note} />
  </div>
)

export const caseGroups = ({ rows }: CaseListDocument): number[] => [rows.length]

/** Cases in one row each, a box to tick and room to write. */
export const CaseSheet = ({ paper, slices, ...sheet }: Paper & SheetProps) => (
  <ListSheet {...sheet} paper={paper} isEmpty={paper.rows.length === 0} heads={<Heads paper={paper} />}>
    {slices.map(({ from, to }) => paper.rows.slice(from, to).map((row) => <Row key={row.position} row={row} />))}
  </ListSheet>
)
