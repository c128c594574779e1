import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { useNow, useToday } from '#renderer/app/clock.ts'
import { useFormat, useLanguage, useT } from '#renderer/app/language.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { localTimeOf } from '#shared/kernel/instant.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import { readTypedDate, type TypedDate, type TypedDateError } from '#shared/kernel/typed-date.ts'
import { Blank } from './Blank.tsx'

export const DUE_PROBLEMS: Readonly<Record<TypedDateError['code'], MessageKey>> = {
  unknown: 'err.date_unknown',
  past: 'err.date_past',
  impossible: 'err.date_impossible',
}

/** Reads a typed term by the shop's clock. */
export const useReadDue = (): ((text: string) => Result<TypedDate, TypedDateError>) => {
  const { timeZone } = useLanguage()
  const now = localTimeOf(useNow(), timeZone)
  const today = useToday()
  return (text) => readTypedDate(text, { today, now })
}

const NEAR_DAYS = [0, 1, 2, 3, 4, 5, 6, 7, 14]

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  /** With what was understood, when the blank is left or an answer chosen. */
  onRead?: (due: TypedDate) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  placeholder?: string
  describedBy?: string
  ref?: Ref<HTMLInputElement>
}

/** A term, typed as one says it («ուրբ», «3», «18.5 16:00») or taken from the days that come. */
export const DueBlank = ({ label, value, onChange, onRead, onKeyDown, placeholder, describedBy, ref }: Props) => {
  const t = useT()
  const format = useFormat()
  const today = useToday()
  const read = useReadDue()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const optionsId = useId()
  const result = value.trim() === '' ? undefined : read(value)
  // Another day keeps the hour that was typed.
  const time = result?.ok ? result.value.time : null
  const written = (date: LocalDate) => format.dueDay(date, time, today)

  const settle = () => {
    if (!result?.ok) return
    onChange(format.dueDay(result.value.date, result.value.time, today))
    onRead?.(result.value)
  }

  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      withinPortal={false}
      onOptionSubmit={(text) => {
        onChange(text)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <Blank
          ref={ref}
          label={label}
          opens
          value={value}
          placeholder={placeholder}
          invalid={result !== undefined && !result.ok}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            combobox.closeDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            settle()
          }}
          onKeyDown={(event) => {
            if (!combobox.dropdownOpened || combobox.getSelectedOptionIndex() < 0) onKeyDown?.(event)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={optionsId} aria-label={t('result.when')}>
          {NEAR_DAYS.map((days) => (
            <Combobox.Option key={days} value={written(addDays(today, days))}>
              {written(addDays(today, days))}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
