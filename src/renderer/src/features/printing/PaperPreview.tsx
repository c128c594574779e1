import { useT } from '#renderer/app/language.tsx'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import classes from './PaperPreview.module.css'
import { ScaledPaper } from './ScaledPaper.tsx'

/** A frame in which the pages scroll. */
export const PaperPreview = ({ height, ...paper }: { paper: PrintDocument; width: number; height: number }) => {
  const t = useT()
  return (
    <section className={classes.frame} style={{ height }} aria-label={t('btn.preview')}>
      <ScaledPaper {...paper} />
    </section>
  )
}
