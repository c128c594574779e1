import type { ReactNode } from 'react'
import type { ListHead } from '#shared/printing/printing.schema.ts'
import type { SheetProps } from './ListPages.tsx'
import classes from './ListSheet.module.css'
import paperClasses from './Paper.module.css'

type Props = Pick<SheetProps, 'place' | 'endless'> & {
  paper: ListHead
  isEmpty: boolean
  /** What the rows stand under, on each sheet. */
  heads: ReactNode
  children: ReactNode
  foot?: ReactNode
}

/** One sheet of a list: everything that says what it is stands on each, so that a lost page is still of use. */
export const ListSheet = ({ paper, place, endless, isEmpty, heads, children, foot }: Props) => (
  <section className={`${paperClasses.paper} ${classes.page} ${endless ? classes.endless : ''}`}>
    <header className={classes.header} data-fixed="">
      <div>
        <p>{paper.shop}</p>
        <h1 className={classes.title}>{paper.title}</h1>
        <p className={classes.filter}>{paper.filter}</p>
      </div>
      <div className={classes.facts}>
        {paper.facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <p>{place}</p>
      </div>
    </header>
    {heads}
    {isEmpty && <p className={classes.nothing}>{paper.nothing}</p>}
    {children}
    {foot}
  </section>
)
