import type { KeySlipDocument } from '#shared/printing/printing.schema.ts'
import type { Layout } from './layout.ts'
import slip from './SlipSheet.module.css'
import { SlipSheet } from './SlipSheet.tsx'

type Props = { paper: KeySlipDocument; onLaidOut: (layout: Layout) => void }

/** One group a line: a key is typed from paper, sign by sign, and its widest letters fit the narrow roll. */
export const KeySlipPage = ({ paper, onLaidOut }: Props) => {
  const groups = paper.key.split('-')
  return (
    <SlipSheet paper={paper} onLaidOut={onLaidOut}>
      <header className={slip.centre}>
        <p className={slip.shop}>{paper.title}</p>
        <p>{paper.shop}</p>
        <p>{paper.person}</p>
      </header>
      <div className={slip.tear} />
      {groups.map((group, place) => (
        <p key={group} className={`${slip.number} ${slip.centre}`}>
          {place < groups.length - 1 ? `${group}-` : group}
        </p>
      ))}
      <div className={slip.tear} />
      {paper.hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <p className={slip.centre}>{paper.made}</p>
    </SlipSheet>
  )
}
