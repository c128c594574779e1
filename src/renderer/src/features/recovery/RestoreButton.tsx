import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

type Props = { look?: 'default' | 'primary' }

/** Three clicks: this one, the copy, and «restore» under what it would change. */
export const RestoreButton = ({ look }: Props) => {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <ActButton look={look} onClick={() => setOpened(true)}>
        {t('restore.open')}
      </ActButton>
      <RestoreDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
