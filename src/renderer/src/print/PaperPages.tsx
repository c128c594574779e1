import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { CaseSlipPage } from './CaseSlipPage.tsx'
import { FollowUpListPages } from './FollowUpListPages.tsx'
import type { Layout } from './layout.ts'

type Props = { paper: PrintDocument; onLaidOut: (layout: Layout) => void }

/** A document in its pages: the same for preview, PDF and paper. */
export const PaperPages = ({ paper, onLaidOut }: Props) =>
  paper.kind === 'case_slip' ? (
    <CaseSlipPage paper={paper} onLaidOut={onLaidOut} />
  ) : (
    <FollowUpListPages paper={paper} onLaidOut={onLaidOut} />
  )
