import { TextInput } from '@mantine/core'
import { useToday } from '#renderer/app/clock.ts'
import { useT } from '#renderer/app/language.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { PRESETS, type Preset, periodOf, presetOf } from '#shared/exporting/periods.rules.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import classes from './export.module.css'

export type Ends = { from: LocalDate | null; to: LocalDate | null }

const NAMES: Readonly<Record<Preset, MessageKey>> = {
  this_month: 'time.this_month',
  last_month: 'time.last_month',
  everything: 'export.everything',
}

const dayOf = (text: string): LocalDate | null => LocalDate.safeParse(text).data ?? null

/** A period by its name, or by its first and last day. */
export const PeriodChoice = ({ value, onChange }: { value: Ends; onChange: (ends: Ends) => void }) => {
  const t = useT()
  const today = useToday()
  return (
    <>
      <OptionGroup
        label={t('time.period')}
        columns={3}
        digits
        options={PRESETS.map((preset) => ({ value: preset, label: t(NAMES[preset]) }))}
        value={presetOf(value, today) ?? null}
        onChange={(preset) => onChange(periodOf(preset, today))}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('time.from')}
          value={value.from ?? ''}
          onChange={(event) => onChange({ ...value, from: dayOf(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={t('time.to')}
          value={value.to ?? ''}
          onChange={(event) => onChange({ ...value, to: dayOf(event.currentTarget.value) })}
        />
      </div>
    </>
  )
}
