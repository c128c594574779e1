import { useNavigate } from 'react-router'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { emptyView, isNarrowed, type LedgerView } from './ledger-filter.ts'

type Props = { view: LedgerView; today: LocalDate; onView: (view: LedgerView) => void }

/** Nothing here: because of the filters, or because money is written in a case. */
export const LedgerEmpty = ({ view, today, onView }: Props) => {
  const { t } = useLanguage()
  const navigate = useNavigate()
  if (isNarrowed(view)) {
    return (
      <EmptyState
        title={t('money.empty_filter')}
        next={t('money.empty_filter_next')}
        act={<ActButton onClick={() => onView(emptyView(today))}>{t('money.show_month')}</ActButton>}
      />
    )
  }
  return (
    <EmptyState
      title={t('empty.money')}
      next={t('money.empty_next')}
      act={
        <ActButton scope="everywhere" act="section2" onClick={() => void navigate('/cases')}>
          {t('nav.cases')}
        </ActButton>
      }
    />
  )
}
