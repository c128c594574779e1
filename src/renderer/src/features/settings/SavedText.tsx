import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type Props = {
  label: string
  /** The column says it. */
  hideLabel?: boolean
  value: string
  onSave: (text: string) => void
  description?: ReactNode
  /** Why a text can't be saved; undefined when it can. */
  refuse?: (text: string) => string | undefined
  placeholder?: string
}

/** A text that is saved when one leaves it or presses Enter; Esc brings the saved one back. */
export const SavedText = ({ label, hideLabel = false, value, onSave, description, refuse, placeholder }: Props) => {
  const [typed, setTyped] = useState<string>()
  const text = typed ?? value
  const refusal = typed === undefined ? undefined : refuse?.(typed.trim())
  const save = () => {
    if (typed === undefined || refusal) return
    setTyped(undefined)
    if (typed.trim() !== value) onSave(typed.trim())
  }
  return (
    <TextInput
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      value={text}
      placeholder={placeholder}
      maxLength={300}
      error={refusal}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape' && typed !== undefined) {
          event.stopPropagation()
          setTyped(undefined)
        }
      }}
    />
  )
}
