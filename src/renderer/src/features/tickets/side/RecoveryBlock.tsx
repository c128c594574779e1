import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { SideBlock } from '#renderer/ui/SideBlock.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { RecoveryStep } from './RecoveryStep.tsx'
import { STEPS, type StepField, stepsDone } from './recovery-steps.ts'
import classes from './side.module.css'

const LABELS: Readonly<Record<StepField, MessageKey>> = {
  apology: 'apology.given',
  whatHappened: 'apology.explained',
  whatChanges: 'apology.change',
  changeDueOn: 'apology.by_when',
}

/** What a good apology has: sorry, this happened, this will change, by then. */
export const RecoveryBlock = ({ ticket }: { ticket: Ticket }) => {
  const { t, format } = useLanguage()
  const mayWrite = useMay()('tickets.setRecovery')
  const [open, setOpen] = useState<StepField>()
  useLeftOpen('recovery', ticket.id, ({ of }) => setOpen(STEPS.find((step) => step === of)))
  const { recovery } = ticket
  return (
    <SideBlock
      title={t('apology.recovery')}
      note={`${stepsDone(recovery)} / ${STEPS.length}`}
      busy={open !== undefined}
    >
      {STEPS.map((field) => {
        if (field === open) {
          return (
            <RecoveryStep
              key={field}
              ticket={ticket}
              field={field}
              label={t(LABELS[field])}
              onDone={() => setOpen(undefined)}
            />
          )
        }
        const value = recovery[field]
        const said = field === 'changeDueOn' ? recovery.changeDueOn && format.date(recovery.changeDueOn, 'full') : value
        return (
          <button
            key={field}
            type="button"
            data-done={value ? true : undefined}
            className={classes.step}
            disabled={!mayWrite}
            {...opens(field)}
            onClick={() => setOpen(field)}
          >
            <span className={classes.box}>{value && <IconCheck size={14} stroke={3} aria-hidden />}</span>
            <span>
              {t(LABELS[field])}
              <span className="kh-hidden">{`, ${t(value ? 'status.done' : 'status.not_done')}`}</span>
            </span>
            {said && <span className={classes.said}>{said}</span>}
          </button>
        )
      })}
    </SideBlock>
  )
}
