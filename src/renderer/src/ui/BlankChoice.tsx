import { Combobox, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Ref } from 'react'
import classes from './Blank.module.css'

type Props<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
  ref?: Ref<HTMLButtonElement>
}

/** A blank with a few answers: Enter or an arrow opens, letters and arrows choose. */
export const BlankChoice = <V extends string>({ label, options, value, onChange, ref }: Props<V>) => {
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.selectActiveOption(),
    onDropdownClose: () => combobox.resetSelectedOption(),
  })
  const chosen = options.find((option) => option.value === value)
  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      withinPortal={false}
      onOptionSubmit={(submitted) => {
        const option = options.find((known) => known.value === submitted)
        if (option) onChange(option.value)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          ref={ref}
          type="button"
          className={classes.choice}
          aria-label={`${label}: ${chosen?.label ?? ''}`}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen?.label}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          {options.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              {option.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
