import type { KeySlipDocument } from '#shared/printing/printing.schema.ts'
import type { Layout } from './layout.ts'
import slip from './SlipSheet.module.css'
import { SlipSheet } from './SlipSheet.tsx'

type Props = { paper: KeySlipDocument; onLaidOut: (layout: Layout) => void }

/** Two groups a line: a key is typed from paper, sign by sign. */
export const KeySlipPage = ({ paper, onLaidOut }: Props) => {
  const [first = '', second = '', third = '', fourth = ''] = paper.key.split('-')
  return (
    <SlipSheet paper={paper} onLaidOut={onLaidOut}>
      <header className={slip.centre}>
        <p className={slip.shop}>{paper.title}</p>
        <p>{paper.shop}</p>
        <p>{paper.person}</p>
      </header>
      <div className={slip.tear} />
      <p className={`${slip.number} ${slip.centre}`}>{`${first}-${second}-`}</p>
      <p className={`${slip.number} ${slip.centre}`}>{`${third}-${fourth}`}</p>
      <div className={slip.tear} />
      {paper.hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <p className={slip.centre}>{paper.made}</p>
    </SlipSheet>
  )
}
