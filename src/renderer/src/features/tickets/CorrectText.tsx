import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { EventId } from '#shared/kernel/ids.ts'
import classes from './CaseTimeline.module.css'

type Props = { eventId: EventId; text: string; onDone: () => void }

/** A mistyped text is put right by an entry of its own; the old one stays readable. */
export const CorrectText = ({ eventId, text, onDone }: Props) => {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const correct = useMutation(rpc.tickets.correct.mutationOptions({ onSuccess: onDone }))
  const save = () => {
    if (typed.trim() === '' || correct.isPending) return
    if (typed.trim() === text.trim()) onDone()
    else correct.mutate({ eventId, text: typed })
  }
  useKeys('case', { write: save })
  useKeys('everywhere', { back: onDone })
  return (
    <div className={classes.edit}>
      <Textarea
        ref={firstFocus}
        aria-label={t('case.correct_label')}
        autosize
        minRows={1}
        maxRows={8}
        value={typed}
        maxLength={20_000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {correct.error && <ErrorNotice error={correct.error} more={t('safe.nothing_lost')} />}
      <div className={classes.acts}>
        <ActButton size="small" scope="case" act="write" disabled={typed.trim() === ''} onClick={save}>
          {t('case.correct')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={onDone}>
          {t('btn.cancel')} <KeyCap>Esc</KeyCap>
        </ActButton>
      </div>
    </div>
  )
}
