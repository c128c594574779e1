import { useLayoutEffect, useRef } from 'react'
import { useT } from '#renderer/app/language.tsx'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import classes from './PaperPreview.module.css'
import { ScaledPaper } from './ScaledPaper.tsx'

/** A frame in which the pages scroll, by key too. */
export const PaperPreview = ({ height, ...paper }: { paper: PrintDocument; width: number; height: number }) => {
  const t = useT()
  const frame = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (frame.current) frame.current.tabIndex = 0
  }, [])
  return (
    <section ref={frame} className={classes.frame} style={{ height }} aria-label={t('btn.preview')}>
      <ScaledPaper {...paper} />
    </section>
  )
}
