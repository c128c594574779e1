import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { SupportDialog } from './SupportDialog.tsx'

type Props = { size?: 'small' | 'normal'; look?: 'default' | 'quiet' }

/** Makes the report for whoever helps, shows all of it, and saves what was shown. */
export const SupportReport = ({ size, look }: Props) => {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const { mutate, data, error, isPending } = useMutation(
    rpc.support.read.mutationOptions({ onSuccess: () => setOpened(true) }),
  )
  return (
    <>
      <ActButton size={size} look={look} onClick={() => isPending || mutate(undefined)}>
        {t('support.show')}
      </ActButton>
      {isPending && <p role="status">{t('support.making')}</p>}
      {error && <ErrorNotice error={error} />}
      <SupportDialog report={data} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
