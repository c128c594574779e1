import { useNavigate } from 'react-router'
import { useLanguage } from '#renderer/app/language.tsx'
import { personName } from '#renderer/app/person-name.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Board } from '#shared/follow-ups/follow-ups.schema.ts'

/** Everything is done: what comes next, however far away. */
export const TodayEmpty = ({ board: { next, today } }: { board: Board }) => {
  const { t, format } = useLanguage()
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t('empty.today')}
      next={
        next
          ? t('today.next', { due: format.dueDay(next.dueOn, next.dueTime, today), name: personName(next, t, format) })
          : t('today.no_next')
      }
      act={
        next && (
          <ActButton scope="today" act="open" onClick={() => void navigate(`/cases/${next.ticket.id}`)}>
            {t('btn.open_case')}
          </ActButton>
        )
      }
    />
  )
}
