import { useT } from '#renderer/app/language.tsx'
import { useShop } from '#renderer/app/shop-context.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { usePaperDocument } from './printing.queries.ts'
import { ScaledPaper } from './ScaledPaper.tsx'
import classes from './SlipSide.module.css'

/** Of the paper's own size. */
const SCALE = 0.88
const PX_PER_MM = 96 / 25.4

/** The customer's slip beside what was just saved. */
export const SlipSide = ({ ticketId }: { ticketId: TicketId }) => {
  const t = useT()
  const { settings } = useShop()
  const { data: paper } = usePaperDocument({ what: 'slip', ticketId }, false)
  return (
    <aside className={classes.side} aria-label={t('print.slip')}>
      <p className={classes.label}>{t('print.slip')}</p>
      {paper && <ScaledPaper paper={paper} width={settings.slipWidth * PX_PER_MM * SCALE} />}
      <p className={classes.label}>
        {t('print.on_printer', { name: settings.slipPrinter || t('print.default_printer') })}
      </p>
    </aside>
  )
}
