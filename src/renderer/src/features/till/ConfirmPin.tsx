import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { offerPinQuestion } from '#renderer/app/pin-confirmation.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { PinModal } from '#renderer/ui/PinModal.tsx'

/** The question that a call asks which takes much out of the shop: the PIN, once more. */
export const ConfirmPin = () => {
  const t = useT()
  const { me } = useShop()
  const [opened, setOpened] = useState(false)
  const answer = useRef<(confirmed: boolean) => void>(undefined)
  const { mutate, error, isPending, reset } = useMutation(rpc.staff.confirm.mutationOptions())

  useEffect(
    () =>
      offerPinQuestion(
        () =>
          new Promise((resolve) => {
            // Two calls at once are one question.
            const earlier = answer.current
            answer.current = (confirmed) => {
              earlier?.(confirmed)
              resolve(confirmed)
            }
            setOpened(true)
          }),
      ),
    [],
  )

  const end = (confirmed: boolean) => {
    answer.current?.(confirmed)
    answer.current = undefined
    setOpened(false)
    reset()
  }
  return (
    <PinModal
      opened={opened}
      title={t('staff.pin_enter')}
      text={t('staff.pin_again', { name: me.name })}
      error={error}
      busy={isPending}
      onPin={(pin) => mutate({ pin }, { onSuccess: () => end(true) })}
      onLeave={() => end(false)}
    />
  )
}
