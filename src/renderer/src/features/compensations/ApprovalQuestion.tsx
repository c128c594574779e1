import { NativeSelect } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { PinModal } from '#renderer/ui/PinModal.tsx'
import { QuestionFrame } from '#renderer/ui/QuestionFrame.tsx'
import type { Approval, ExceededLimit } from '#shared/compensations/compensations.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Amount } from '#shared/kernel/money.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'

const LIMITS: Readonly<Record<ExceededLimit, MessageKey>> = {
  perCase: 'money.limit_case',
  perDay: 'money.limit_day',
  goodwillPerDay: 'money.purse',
}

export type Over = { limit: ExceededLimit; allowed: Amount; wouldBe: Amount }

/** How far a refused call went over a limit; undefined for every other failure. */
export const overLimit = (error: unknown): Over | undefined =>
  error instanceof ORPCError && error.code === 'OVER_LIMIT' ? error.data : undefined

type Props = {
  /** What is given: the title of the question. */
  what: string
  over: Over
  error?: unknown
  busy: boolean
  onApproval: (approval: Approval) => void
  onLeave: () => void
}

const mayApprove = ({ working, hasPin, role, id }: Staff, me: Staff): boolean =>
  working && hasPin && (role === 'owner' || (role === 'manager' && id !== me.id))

/** More than one may give alone: somebody who may answers for it with the PIN, on the same screen. */
export const ApprovalQuestion = ({ what, over, error, busy, onApproval, onLeave }: Props) => {
  const { t, format } = useLanguage()
  const { me } = useShop()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const approvers = staff.filter((person) => mayApprove(person, me))
  const approver = approvers.find(({ id }) => id === chosen) ?? approvers[0]
  const limit = t('money.limit_is', {
    limit: t(LIMITS[over.limit]),
    allowed: format.money(over.allowed),
    sum: format.money(over.wouldBe),
  })

  if (!approver)
    return <QuestionFrame opened title={what} text={`${limit} ${t('money.nobody_approves')}`} onLeave={onLeave} />
  return (
    <PinModal
      opened
      title={what}
      text={
        <>
          {limit} {t('money.approval_needed', { name: approver.name })}
        </>
      }
      error={error}
      busy={busy}
      onPin={(pin) => onApproval({ staffId: approver.id, pin })}
      onLeave={onLeave}
    >
      {approvers.length > 1 && (
        <NativeSelect
          mt="md"
          label={t('money.approved_by')}
          value={approver.id}
          data={approvers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
    </PinModal>
  )
}
