import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { PinModal } from '#renderer/ui/PinModal.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'

type Props = { person: Staff; opened: boolean; onDone: (changed: boolean) => void }

const questionOf = (old: string | undefined, pin: string | undefined): MessageKey => {
  if (old === undefined) return 'staff.pin_old'
  return pin === undefined ? 'staff.pin_new' : 'staff.pin_repeat'
}

/** One's own PIN, without the owner: the old one, and the new one twice, since nobody sees it. */
export const ChangePin = ({ person, opened, onDone }: Props) => {
  const t = useT()
  const [old, setOld] = useState<string>()
  const [pin, setPin] = useState<string>()
  const [differs, setDiffers] = useState(false)
  const { mutate, error, isPending, reset } = useMutation(rpc.staff.changePin.mutationOptions())

  const clear = () => {
    setOld(undefined)
    setPin(undefined)
    setDiffers(false)
  }
  const leave = (changed: boolean) => {
    clear()
    reset()
    onDone(changed)
  }
  const repeat = (typed: string) => {
    if (typed !== pin || old === undefined) {
      setPin(undefined)
      setDiffers(true)
    } else mutate({ id: person.id, old, pin }, { onSuccess: () => leave(true), onError: clear })
  }
  const onPin = (typed: string) => {
    reset()
    setDiffers(false)
    if (old === undefined) setOld(typed)
    else if (pin === undefined) setPin(typed)
    else repeat(typed)
  }
  return (
    <PinModal
      opened={opened}
      title={person.name}
      text={t(questionOf(old, pin))}
      error={error}
      busy={isPending}
      onPin={onPin}
      onLeave={() => leave(false)}
    >
      {differs && <ErrorNotice title={t('staff.pin_differs')} />}
    </PinModal>
  )
}
