import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { CaseSheet, caseGroups } from './CaseSheet.tsx'
import { CaseSlipPage } from './CaseSlipPage.tsx'
import { FollowUpSheet, followUpGroups } from './FollowUpSheet.tsx'
import { KeySlipPage } from './KeySlipPage.tsx'
import { ListPages } from './ListPages.tsx'
import type { Layout } from './layout.ts'
import { TestStripPage } from './TestStripPage.tsx'

type Props = { paper: PrintDocument; onLaidOut: (layout: Layout) => void }

/** A document in its pages: the same for preview, PDF and paper. */
export const PaperPages = ({ paper, onLaidOut }: Props) => {
  switch (paper.kind) {
    case 'case_slip':
      return <CaseSlipPage paper={paper} onLaidOut={onLaidOut} />
    case 'test_strip':
      return <TestStripPage paper={paper} onLaidOut={onLaidOut} />
    case 'key_slip':
      return <KeySlipPage paper={paper} onLaidOut={onLaidOut} />
    case 'follow_up_list':
      return (
        <ListPages
          paper={paper}
          groupSizes={followUpGroups}
          sheet={(sheet) => <FollowUpSheet paper={paper} {...sheet} />}
          onLaidOut={onLaidOut}
        />
      )
    case 'case_list':
      return (
        <ListPages
          paper={paper}
          groupSizes={caseGroups}
          sheet={(sheet) => <CaseSheet paper={paper} {...sheet} />}
          onLaidOut={onLaidOut}
        />
      )
  }
}
