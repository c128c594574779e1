import { useLayoutEffect, useRef } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import classes from './PaperPreview.module.css'
import { ScaledPaper } from './ScaledPaper.tsx'

type Props = {
  paper: PrintDocument
  /** Of a page, in px. */
  width: number
  /** Says how high the frame is. */
  className: string | undefined
}

/** A frame in which the pages scroll, by key too. */
export const PaperPreview = ({ className, ...paper }: Props) => {
  const t = useT()
  const frame = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (frame.current) frame.current.tabIndex = 0
  }, [])
  return (
    <section ref={frame} className={classNames(classes.frame, className)} aria-label={t('btn.preview')}>
      <ScaledPaper {...paper} />
    </section>
  )
}
