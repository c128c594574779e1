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
  /** The window is gone, and the focus back where it came from, if that is still there. */
  onGone?: () => void
}

/** Asks only where something can't be undone. */
export const ConfirmModal = ({ opened, title, children, act, busy, onAct, onLeave, onGone }: Props) => {
  const t = useT()
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    // Without the library's header, which would be a second banner of the page.
    <Modal.Root
      opened={opened}
      onClose={onLeave}
      onExitTransitionEnd={onGone}
      centered
      size={440}
      radius="lg"
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
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
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
