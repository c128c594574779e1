import { IconClockExclamation } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { errorSentence } from './errors.ts'
import { useFormat, useT } from './language.tsx'
import { NoticeFrame } from './NoticeFrame.tsx'
import { rpc } from './rpc.ts'

/** A clock is set right outside of the window. */
const LOOK_MS = 10_000

/** Over every screen while the computer's clock can't be right. It goes by itself once it is set. */
export const ClockNotice = () => {
  const t = useT()
  const format = useFormat()
  const queries = useQueryClient()
  const { data: status } = useQuery(rpc.shop.status.queryOptions({ refetchInterval: LOOK_MS }))
  const trust = useMutation(
    rpc.shop.trustClock.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: rpc.shop.status.key() }),
    }),
  )
  const doubt = status?.state === 'open' ? status.clock : null
  if (!doubt) return null
  const dates = { computer: format.moment(doubt.computer), shop: format.moment(doubt.shop) }

  return (
    <NoticeFrame
      what={t('clock.check')}
      role="status"
      isWarning
      icon={<IconClockExclamation size={20} stroke={1.75} aria-hidden />}
      acts={
        <ActButton size="small" onClick={() => trust.mutate(undefined)} disabled={trust.isPending}>
          {t('clock.is_right')}
        </ActButton>
      }
    >
      <p>{doubt.kind === 'behind' ? t('clock.behind', dates) : t('clock.ahead', dates)}</p>
      {trust.error && <p>{errorSentence(trust.error, t)}</p>}
    </NoticeFrame>
  )
}
