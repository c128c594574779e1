import type { FollowUpListDocument, FollowUpListRow } from '#shared/printing/printing.schema.ts'
import type { PageSlices } from './cut-pages.ts'
import classes from './FollowUpList.module.css'
import paper from './Paper.module.css'

type Paper = { paper: FollowUpListDocument }

const Header = ({ paper: { shop, title, filter, facts, legend, heads }, place }: Paper & { place: string }) => (
  <>
    <header className={classes.header} data-fixed="">
      <div>
        <p>{shop}</p>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.filter}>{filter}</p>
      </div>
      <div className={classes.facts}>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <p>{place}</p>
      </div>
    </header>
    <div className={classes.legend} data-fixed="">
      <b>{legend.lead}</b>
      {legend.marks.map(({ key, word }) => (
        <span key={key} className={classes.mark}>
          <span className={classes.box}>{key}</span>
          {word}
        </span>
      ))}
    </div>
    <div className={`${classes.columns} ${classes.heads}`} data-fixed="">
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
  <div className={`${classes.columns} ${classes.row}`} data-row="">
    <span className={classes.position}>{row.position}</span>
    <div className={classes.due}>
      {row.due}
      {row.dueDay && <p className={classes.small}>{row.dueDay}</p>}
    </div>
    <div>
      {row.phone && <p className={classes.phone}>{row.phone}</p>}
      {row.name}
    </div>
    <p className={classes.promise}>{row.promise}</p>
    <div>
      <div className={classes.boxes}>
        {marks.map(({ key }) => (
          <span key={key} className={classes.box}>
            {key}
          </span>
        ))}
      </div>
      <p className={classes.ticket}>{row.ticket}</p>
    </div>
    <div className={classes.note} />
  </div>
)

const Footer = ({ paper: { enteredBy, signature } }: Paper) => (
  <footer className={classes.footer} data-fixed="">
    {[enteredBy, signature].map((label) => (
      <span key={label}>
        {label}
        <span className={classes.blank} />
      </span>
    ))}
  </footer>
)

type Props = Paper & { slices: PageSlices; page: number; pages: number; endless?: boolean }

/** One sheet: everything that says what it is stands on each, so that a lost page is still of use. */
export const FollowUpListPage = ({ paper: list, slices, page, pages, endless = false }: Props) => (
  <section className={`${paper.paper} ${classes.page} ${endless ? classes.endless : ''}`}>
    <Header paper={list} place={list.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))} />
    {list.groups.length === 0 && <p className={classes.nothing}>{list.nothing}</p>}
    {slices.map(({ group, from, to }) => (
      <div key={group}>
        <h2 className={classes.groupHead} data-head="">
          {list.groups[group]?.head}
        </h2>
        {list.groups[group]?.rows.slice(from, to).map((row) => (
          <Row key={row.position} row={row} marks={list.legend.marks} />
        ))}
      </div>
    ))}
    <Footer paper={list} />
  </section>
)
