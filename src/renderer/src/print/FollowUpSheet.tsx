import type { FollowUpListDocument, FollowUpListRow } from '#shared/printing/printing.schema.ts'
import classes from './FollowUpSheet.module.css'
import type { SheetProps } from './ListPages.tsx'
import list from './ListSheet.module.css'
import { ListSheet } from './ListSheet.tsx'

type Paper = { paper: FollowUpListDocument }

const Heads = ({ paper: { legend, heads } }: Paper) => (
  <>
    <div className={classes.legend} data-fixed="">
      <b>{legend.lead}</b>
      {legend.marks.map(({ key, word }) => (
        <span key={key} className={classes.mark}>
          <span className={list.box}>{key}</span>
          {word}
        </span>
      ))}
    </div>
    <div className={`${classes.columns} ${list.heads}`} data-fixed="">
      <span>{heads.position}</span>
      <span>{heads.due}</span>
      <span>{heads.customer}</span>
      <span>{heads.promise}</span>
      <span>{heads.outcome}</span>
      <span>{heads.note}</span>
    </div>
  </>
)

const Row = ({ row, marks }: { row: FollowUpListRow; marks: FollowUpListDocument['legend']['marks'] }) => (
  <div className={`${classes.columns} ${list.row}`} data-row="">
    <span className={list.small}>{row.position}</span>
    <div className={list.due}>
      {row.due}
      {row.dueDay && <p className={list.small}>{row.dueDay}</p>}
    </div>
    <div>
      {row.phone && <p className={list.phone}>{row.phone}</p>}
      {row.name}
    </div>
    <p className={list.words}>{row.promise}</p>
    <div>
      <div className={classes.boxes}>
        {marks.map(({ key }) => (
          <span key={key} className={list.box}>
            {key}
          </span>
        ))}
      </div>
      <p className={classes.ticket}>{row.ticket}</p>
    </div>
    <div className={list.note} />
  </div>
)

const Foot = ({ paper: { enteredBy, signature } }: Paper) => (
  <footer className={list.footer} data-fixed="">
    {[enteredBy, signature].map((label) => (
      <span key={label}>
        {label}
        <span className={list.blank} />
      </span>
    ))}
  </footer>
)

/** How many promises each group of the owner's list has. */
export const followUpGroups = ({ groups }: FollowUpListDocument): number[] => groups.map(({ rows }) => rows.length)

/** Whom to call, what was promised, boxes to mark. */
export const FollowUpSheet = ({ paper, slices, ...sheet }: Paper & SheetProps) => (
  <ListSheet
    {...sheet}
    paper={paper}
    isEmpty={paper.groups.length === 0}
    heads={<Heads paper={paper} />}
    foot={<Foot paper={paper} />}
  >
    {slices.map(({ group, from, to }) => (
      <div key={group}>
        <h2 className={list.groupHead} data-head="">
          {paper.groups[group]?.head}
        </h2>
        {paper.groups[group]?.rows.slice(from, to).map((row) => (
          <Row key={row.position} row={row} marks={paper.legend.marks} />
        ))}
      </div>
    ))}
  </ListSheet>
)
