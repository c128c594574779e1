import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { DialogFrame } from '#renderer/ui/DialogFrame.tsx'
import type { RestoreSource } from '#shared/recovery/recovery.schema.ts'
import { CopyChoice } from './CopyChoice.tsx'
import { RestoreQuestion } from './RestoreQuestion.tsx'

export type ChosenCopy = { source: RestoreSource; name: string }

/** There before it opens, so that the focus finds its way back. */
export const RestoreDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useT()
  const [chosen, setChosen] = useState<ChosenCopy>()
  const [busy, setBusy] = useState(false)
  const leave = () => {
    // What is being restored is not left half way: nobody would see how it ended.
    if (busy) return
    setChosen(undefined)
    onClose()
  }
  return (
    <DialogFrame opened={opened} title={t('restore.title')} size="large" onLeave={leave}>
      {chosen ? (
        <RestoreQuestion
          chosen={chosen}
          onBusy={setBusy}
          onBack={() => setChosen(undefined)}
          onDone={() => {
            setBusy(false)
            setChosen(undefined)
            onClose()
          }}
        />
      ) : (
        <CopyChoice onChoose={setChosen} onLeave={leave} />
      )}
    </DialogFrame>
  )
}
