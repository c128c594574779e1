import { type ReactNode, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { PinField } from './PinField.tsx'
import { QuestionFrame } from './QuestionFrame.tsx'

type Props = {
  opened: boolean
  title: string
  text?: ReactNode
  label?: string
  /** What came of the PIN typed last. */
  error?: unknown
  busy: boolean
  onPin: (pin: string) => void
  onLeave: () => void
  children?: ReactNode
}

/** Asks for a PIN, which sends itself with its last digit. */
export const PinModal = ({ opened, title, text, label, error, busy, onPin, onLeave, children }: Props) => {
  const t = useT()
  const [pin, setPin] = useState('')
  return (
    <QuestionFrame opened={opened} title={title} text={text} onLeave={onLeave}>
      <PinField
        label={label ?? t('staff.pin')}
        value={pin}
        busy={busy}
        onChange={setPin}
        onComplete={(typed) => {
          setPin('')
          onPin(typed)
        }}
      />
      {error !== undefined && error !== null && <ErrorNotice error={error} />}
      {children}
    </QuestionFrame>
  )
}
