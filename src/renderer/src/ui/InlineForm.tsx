import type { ReactNode } from 'react'
import { useInlineForm } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'

type Props = {
  /** What its button is marked with. */
  form: string
  className: string | undefined
  onSave: () => void
  onLeave: () => void
  children: ReactNode
}

/** A form of several fields in the middle of a case: Enter and Ctrl+Enter save it, Esc leaves it. */
export const InlineForm = ({ form, className, onSave, onLeave, children }: Props) => {
  const within = useInlineForm<HTMLFormElement>(form)
  useKeys('case', { write: onSave }, { within })
  useKeys('everywhere', { back: onLeave }, { within })
  return (
    <form
      ref={within}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {children}
    </form>
  )
}
