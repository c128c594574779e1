import { useEffect, useState } from 'react'
import type { Layout } from '#renderer/print/layout.ts'
import { PaperPages } from '#renderer/print/PaperPages.tsx'
import { loadPaperFonts } from '#renderer/print/paper-fonts.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import classes from './ScaledPaper.module.css'

const PX_PER_MM = 96 / 25.4
const GAP_MM = 6
const A4_WIDTH_MM = 210

type Props = {
  paper: PrintDocument
  /** How wide a page is drawn, in px. */
  width: number
}

/** The very pages that printer and PDF get, drawn smaller. */
export const ScaledPaper = ({ paper, width }: Props) => {
  const [ready, setReady] = useState<PrintDocument>()
  const [layout, setLayout] = useState<Layout>()

  useEffect(() => {
    let current = true
    void loadPaperFonts(paper).then(() => {
      if (current) setReady(paper)
    })
    return () => {
      current = false
    }
  }, [paper])

  const pageMm = 'widthMm' in paper ? paper.widthMm : A4_WIDTH_MM
  const scale = width / (pageMm * PX_PER_MM)
  const pagesMm = layout ? layout.pages * (layout.heightMm + GAP_MM) - GAP_MM : 0
  return (
    <div className={classes.space} style={{ width, height: pagesMm * PX_PER_MM * scale }}>
      {ready === paper && (
        <div className={classes.sheets} style={{ transform: `scale(${scale})`, gap: `${GAP_MM}mm` }}>
          <PaperPages paper={paper} onLaidOut={setLayout} />
        </div>
      )}
    </div>
  )
}
