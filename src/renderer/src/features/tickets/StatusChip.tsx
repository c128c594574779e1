import { useT } from '#renderer/app/language.tsx'
import { STATUSES } from '#renderer/app/words.ts'
import { STATUS_ICONS } from '#renderer/ui/record-icons.ts'
import type { TicketStatus } from '#shared/tickets/tickets.schema.ts'
import classes from './StatusChip.module.css'

/** Where a case stands: its icon and its word. */
export const StatusChip = ({ status }: { status: TicketStatus }) => {
  const t = useT()
  const Icon = STATUS_ICONS[status]
  return (
    <span className={classes.chip}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(STATUSES[status])}
    </span>
  )
}
