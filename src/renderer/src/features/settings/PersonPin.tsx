import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { PinModal } from '#renderer/ui/PinModal.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { Staff } from '#shared/staff/staff.schema.ts'

/** A PIN is typed twice, since nobody sees it; a person may also do without. */
export const PersonPin = ({ person }: { person: Staff }) => {
  const t = useT()
  const { confirm } = useToasts()
  const [opened, setOpened] = useState(false)
  const [first, setFirst] = useState<string>()
  const [differs, setDiffers] = useState(false)
  const { mutate, error, isPending, reset } = useMutation(rpc.staff.setPin.mutationOptions())

  const leave = () => {
    setOpened(false)
    setFirst(undefined)
    setDiffers(false)
    reset()
  }
  const save = (pin: string | null) =>
    mutate(
      { id: person.id, pin },
      {
        onSuccess: () => {
          leave()
          confirm(t('ok.saved'))
        },
      },
    )
  const onPin = (pin: string) => {
    setDiffers(first !== undefined && first !== pin)
    if (first === undefined) setFirst(pin)
    else if (first === pin) save(pin)
    else setFirst(undefined)
  }

  return (
    <>
      <LinkButton onClick={() => setOpened(true)}>
        {t(person.hasPin ? 'staff.pin_change' : 'staff.pin_give')}
      </LinkButton>
      <PinModal
        opened={opened}
        title={person.name}
        text={t(first === undefined ? 'staff.pin_new' : 'staff.pin_repeat')}
        error={error}
        busy={isPending}
        onPin={onPin}
        onLeave={leave}
      >
        {person.hasPin && first === undefined && (
          <LinkButton onClick={() => save(null)}>{t('staff.pin_remove')}</LinkButton>
        )}
        {differs && first === undefined && <ErrorNotice title={t('staff.pin_differs')} />}
      </PinModal>
    </>
  )
}
