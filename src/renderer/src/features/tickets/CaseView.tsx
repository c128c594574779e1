import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { leaveFieldOr } from '#renderer/app/leave-field.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { CaseMoney } from '#renderer/features/compensations/public.tsx'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { KeptFocus } from '#renderer/ui/KeptFocus.tsx'
import type { FollowUpId } from '#shared/kernel/ids.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { CaseBand } from './CaseBand.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import classes from './CasePage.module.css'
import { CaseTimeline } from './CaseTimeline.tsx'
import { Composer, type ComposerHandle } from './Composer.tsx'
import { FactsBlock } from './side/FactsBlock.tsx'
import { ProductBlock } from './side/ProductBlock.tsx'
import { PromisesBlock } from './side/PromisesBlock.tsx'
import { RecoveryBlock } from './side/RecoveryBlock.tsx'
import { useCasePromises } from './tickets.queries.ts'

export const CaseView = ({ ticket }: { ticket: Ticket }) => {
  const navigate = useNavigate()
  const may = useMay()
  const composer = useRef<ComposerHandle>(null)
  const { promises } = useCasePromises(ticket.id)
  /** The promise that the band shows; that in force until another is chosen. */
  const [chosen, setChosen] = useState<FollowUpId>()
  const [promising, setPromising] = useState(false)
  const [addingMoney, setAddingMoney] = useState(false)
  const shown = promises?.find(({ id, status }) => id === chosen && status === 'open')
  const inForce = shown ?? promises?.find(({ status }) => status === 'open')

  useLeftOpen('promise', ticket.id, () => setPromising(true))
  useKeys('case', {
    note: may('tickets.write') ? () => composer.current?.note() : undefined,
    money: may('compensations.create') ? () => setAddingMoney(true) : undefined,
  })
  useKeys('everywhere', { back: leaveFieldOr(() => void navigate(-1)) })

  return (
    <div className={classes.view}>
      <div className={classes.main}>
        <CaseHeader ticket={ticket} />
        <KeptFocus>
          <CaseBand
            key={inForce?.id ?? 'none'}
            ticket={ticket}
            promise={inForce}
            ready={promises !== undefined}
            adding={promising}
            onAdding={setPromising}
          />
        </KeptFocus>
        <CaseTimeline ticketId={ticket.id} promises={promises ?? []} />
        {may('tickets.write') && <Composer ref={composer} ticket={ticket} promises={promises ?? []} />}
      </div>
      <div className={classes.side}>
        <PromisesBlock
          ticket={ticket}
          promises={promises}
          shownId={inForce?.id}
          onShow={setChosen}
          onAdd={() => setPromising(true)}
        />
        <CaseMoney ticket={ticket} adding={addingMoney} onAdding={setAddingMoney} />
        <RecoveryBlock ticket={ticket} />
        <ProductBlock ticket={ticket} />
        <FactsBlock ticket={ticket} />
      </div>
    </div>
  )
}
