import { useToday } from '#renderer/app/clock.ts'
import { useT } from '#renderer/app/language.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { DayLean, TypedDay } from '#renderer/ui/DayText.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { PRESETS, type Preset, periodOf, presetOf } from '#shared/exporting/periods.rules.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './export.module.css'

/** As it is typed: undefined while it is no day. */
export type Ends = { from: TypedDay; to: TypedDay }

const NAMES: Readonly<Record<Preset, MessageKey>> = {
  this_month: 'time.this_month',
  last_month: 'time.last_month',
  everything: 'export.everything',
}

type Props = { value: Ends; onChange: (ends: Ends) => void; hint: string; lean: DayLean; problem: string | undefined }

/** A period by its name, or by its first and last day. */
export const PeriodChoice = ({ value, onChange, hint, lean, problem }: Props) => {
  const t = useT()
  const today = useToday()
  return (
    <>
      <OptionGroup
        label={t('time.period')}
        hint={hint}
        columns={3}
        digits
        options={PRESETS.map((preset) => ({ value: preset, label: t(NAMES[preset]) }))}
        value={presetOf(value, today) ?? null}
        onChange={(preset) => onChange(periodOf(preset, today))}
      />
      <div className={classes.pair}>
        <DayField
          label={t('time.from')}
          lean={lean}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
        <DayField
          label={t('time.to')}
          lean={lean}
          value={value.to}
          problem={problem}
          onChange={(to) => onChange({ ...value, to })}
        />
      </div>
    </>
  )
}
