import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { PinField } from '#renderer/ui/PinField.tsx'
import { QuestionFrame } from '#renderer/ui/QuestionFrame.tsx'
import type { Staff } from '#shared/staff/staff.schema.ts'
import classes from './RecoverPin.module.css'

type Props = { person: Staff; opened: boolean; onDone: () => void }

/** The printed key in place of a forgotten PIN, and a new PIN. */
export const RecoverPin = ({ person, opened, onDone }: Props) => {
  const t = useT()
  const [key, setKey] = useState('')
  const [pin, setPin] = useState('')
  const { mutate, error, isPending, reset } = useMutation(rpc.staff.recover.mutationOptions())
  const leave = () => {
    setKey('')
    setPin('')
    reset()
    onDone()
  }
  const send = (complete: string) => {
    if (key.trim() === '') return
    mutate({ id: person.id, key, pin: complete }, { onSuccess: leave, onError: () => setPin('') })
  }
  return (
    <QuestionFrame opened={opened} title={t('staff.pin_forgotten')} text={t('staff.recovery_hint')} onLeave={leave}>
      <TextInput
        className={classes.key}
        data-autofocus
        label={t('staff.recovery_key')}
        value={key}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <p className={classes.label}>{t('staff.pin_new')}</p>
      <PinField label={t('staff.pin_new')} value={pin} busy={isPending} onChange={setPin} onComplete={send} />
      {error && <ErrorNotice error={error} />}
    </QuestionFrame>
  )
}
