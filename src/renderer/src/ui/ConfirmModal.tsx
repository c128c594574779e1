import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from './ActButton.tsx'
import classes from './ConfirmModal.module.css'
import { KeyCap } from './KeyCap.tsx'

type Props = {
  opened: boolean
  title: string
  children?: ReactNode
  /** The button says the act: «Ջնջել 3 դիմում». */
  act: string
  busy?: boolean
  onAct: () => void
  onLeave: () => void
}

/** Asks only where something can't be undone. */
export const ConfirmModal = ({ opened, title, children, act, busy, onAct, onLeave }: Props) => {
  const t = useT()
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    <Modal
      opened={opened}
      onClose={onLeave}
      title={title}
      withCloseButton={false}
      classNames={{ title: classes.title, content: classes.content }}
    >
      {children && <div className={classes.text}>{children}</div>}
      <div className={classes.acts}>
        <ActButton look="quiet" onClick={onLeave}>
          {t('btn.cancel')}
          <KeyCap>Esc</KeyCap>
        </ActButton>
        <ActButton look="primary" disabled={busy} onClick={onAct} data-autofocus>
          {act}
        </ActButton>
      </div>
    </Modal>
  )
}
