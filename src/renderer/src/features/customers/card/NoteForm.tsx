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
import type { CustomerId } from '#shared/kernel/ids.ts'
import classes from './CustomerPage.module.css'

/** A note about the person, without a case. */
export const NoteForm = ({ customerId, onDone }: { customerId: CustomerId; onDone: () => void }) => {
  const t = useT()
  const [text, setText] = useState('')
  const add = useMutation(rpc.customers.addNote.mutationOptions({ onSuccess: onDone }))
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ id: customerId, text })
  }
  useKeys('customer', { save })
  useKeys('everywhere', { back: onDone })
  return (
    <div className={classes.noteForm}>
      <Textarea
        ref={firstFocus}
        aria-label={t('entity.note')}
        placeholder={t('case.write_what')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {add.error && <ErrorNotice title={t('err.save')} error={add.error} more={t('safe.text_kept')} />}
      <div className={classes.acts}>
        <ActButton scope="customer" act="save" size="small" disabled={text.trim() === ''} onClick={save}>
          {t('btn.write')}
        </ActButton>
        <ActButton size="small" look="quiet" onClick={onDone}>
          {t('btn.cancel')} <KeyCap>Esc</KeyCap>
        </ActButton>
      </div>
    </div>
  )
}
