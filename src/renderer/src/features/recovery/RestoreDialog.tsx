import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import type { RestoreSource } from '#shared/recovery/recovery.schema.ts'
import { CopyChoice } from './CopyChoice.tsx'
import classes from './RestoreDialog.module.css'
import { RestoreQuestion } from './RestoreQuestion.tsx'

export type ChosenCopy = { source: RestoreSource; name: string }

/** There before it opens, so that the focus finds its way back. */
export const RestoreDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useT()
  const [chosen, setChosen] = useState<ChosenCopy>()
  const [busy, setBusy] = useState(false)
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  const leave = () => {
    // What is being restored is not left half way: nobody would see how it ended.
    if (busy) return
    setChosen(undefined)
    onClose()
  }
  return (
    <Modal.Root
      opened={opened}
      onClose={leave}
      centered
      size={680}
      radius="lg"
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{t('restore.title')}</Modal.Title>
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
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
