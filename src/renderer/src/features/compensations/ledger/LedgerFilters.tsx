import { IconDownload } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { COMPENSATION_KINDS, PAYMENT_METHODS } from '#renderer/app/words.ts'
import { exportPath } from '#renderer/features/exporting/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { FilterChoice } from '#renderer/ui/FilterChoice.tsx'
import { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import classes from './LedgerFilters.module.css'
import { type LedgerView, type MonthLine, monthOf, withMonth } from './ledger-filter.ts'
import { monthTitle } from './ledger-words.ts'
import { PeriodFilter } from './PeriodFilter.tsx'

type Props = {
  view: LedgerView
  today: LocalDate
  onView: (view: LedgerView) => void
  /** In a narrow window the months stand here as a choice. */
  months: readonly MonthLine[] | undefined
  periodOpened: boolean
  onPeriodOpened: (opened: boolean) => void
  periodRef: Ref<HTMLButtonElement>
}

export const LedgerFilters = ({ view, today, onView, months, periodOpened, onPeriodOpened, periodRef }: Props) => {
  const { t, format } = useLanguage()
  const navigate = useNavigate()
  const { from, to, kind, method } = view
  const mayExport = useMay()('exporting.run')
  return (
    <div className={classes.filters}>
      {months && (
        <FilterChoice
          label={t('money.month_is')}
          all={monthOf(view) === undefined ? t('money.other_period') : undefined}
          options={months.map(({ month }) => ({ value: month, label: monthTitle(month, format) }))}
          value={monthOf(view) ?? null}
          onChange={(month) => month && onView(withMonth(view, month))}
        />
      )}
      <PeriodFilter
        ref={periodRef}
        view={view}
        today={today}
        onView={onView}
        opened={periodOpened}
        onOpened={onPeriodOpened}
      />
      <FilterChoice
        label={t('money.kind_is')}
        all={t('money.all_of_them')}
        options={CompensationKind.options.map((value) => ({ value, label: t(COMPENSATION_KINDS[value]) }))}
        value={view.kind}
        onChange={(kind) => onView({ ...view, kind })}
      />
      <FilterChoice
        label={t('money.method_is')}
        all={t('money.all_of_them')}
        options={PaymentMethod.options.map((value) => ({ value, label: t(PAYMENT_METHODS[value]) }))}
        value={view.method}
        onChange={(method) => onView({ ...view, method })}
      />
      {mayExport && (
        <ActButton
          size="small"
          className={classes.acts}
          icon={<IconDownload size={16} stroke={1.75} aria-hidden />}
          onClick={() => void navigate(exportPath({ what: 'accountant', from, to, filters: { kind, method } }))}
        >
          {t('btn.export')}
        </ActButton>
      )}
    </div>
  )
}
