import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from './ActButton.tsx'
import { KeyCap } from './KeyCap.tsx'
import classes from './QuestionFrame.module.css'

type Props = {
  opened: boolean
  title: string
  text?: ReactNode
  /** Between the text and the acts. */
  children?: ReactNode
  /** Beside «cancel»; a question that answers itself has none. */
  act?: ReactNode
  /** «Cancel», unless there is nothing to cancel. */
  leave?: string
  onLeave: () => void
  /** It has left the screen, and with it the focus that it kept. */
  onGone?: () => void
}

/** What lies over the screen until it is answered: nothing below hears a key meanwhile. */
export const QuestionFrame = ({ opened, title, text, children, act, leave, onLeave, onGone }: Props) => {
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
          {text && <div className={classes.text}>{text}</div>}
          {children}
          <div className={classes.acts}>
            <ActButton look="quiet" onClick={onLeave}>
              {leave ?? t('btn.cancel')}
              <KeyCap>Esc</KeyCap>
            </ActButton>
            {act}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
