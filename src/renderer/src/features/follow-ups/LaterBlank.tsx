import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { DUE_PROBLEMS, DueBlank, useReadDue } from '#renderer/ui/DueBlank.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { TypedDate, TypedDateError } from '#shared/kernel/typed-date.ts'

type LaterProps = { onLater: (due: TypedDate) => void; onLeave: () => void }

/** The blank in place of its hint: Enter sets the day, Esc takes it back. */
export const LaterBlank = ({ onLater, onLeave }: LaterProps) => {
  const t = useT()
  const read = useReadDue()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<TypedDateError['code']>()
  return (
    <span>
      <DueBlank
        ref={firstFocus}
        label={t('result.when')}
        value={text}
        placeholder={t('today.due_examples')}
        onChange={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
          if (event.key !== 'Enter') return
          event.preventDefault()
          const due = read(text)
          if (due.ok) onLater(due.value)
          else setProblem(due.error.code)
        }}
      />
      {problem && <FieldError>{t(DUE_PROBLEMS[problem])}</FieldError>}
    </span>
  )
}
