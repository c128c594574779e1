import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import classes from './DialogFrame.module.css'

type Props = {
  opened: boolean
  title: string
  /** `large`: what is read before it is answered. */
  size?: 'small' | 'large'
  children: ReactNode
  onLeave: () => void
  /** It has left the screen, and with it the focus that it kept. */
  onGone?: () => void
}

const WIDTHS = { small: 440, large: 680 }

/** What lies over the screen until it is left: nothing below hears a key meanwhile. */
export const DialogFrame = ({ opened, title, size = 'small', children, onLeave, onGone }: Props) => {
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    // Without the library's header, which would be a second banner of the page.
    <Modal.Root
      opened={opened}
      onClose={onLeave}
      onExitTransitionEnd={onGone}
      centered
      size={WIDTHS[size]}
      radius="lg"
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Below everything, at the right. */
export const DialogActs = ({ children }: { children: ReactNode }) => <div className={classes.acts}>{children}</div>
