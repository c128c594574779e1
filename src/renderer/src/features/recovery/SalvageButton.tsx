import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { SalvageDialog } from './SalvageDialog.tsx'

/** Reads what can be read, shows what is missing, and only then asks whether to open it. */
export const SalvageButton = () => {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <ActButton ref={firstFocus} look="primary" onClick={() => setOpened(true)}>
        {t('btn.salvage')}
      </ActButton>
      <SalvageDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
