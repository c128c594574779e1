import type { ReactNode } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from './ActButton.tsx'
import { DialogActs, DialogFrame } from './DialogFrame.tsx'
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

/** Something to answer, or to leave unanswered. */
export const QuestionFrame = ({ opened, title, text, children, act, leave, onLeave, onGone }: Props) => {
  const t = useT()
  return (
    <DialogFrame opened={opened} title={title} onLeave={onLeave} onGone={onGone}>
      {text && <div className={classes.text}>{text}</div>}
      {children}
      <DialogActs>
        <ActButton look="quiet" onClick={onLeave}>
          {leave ?? t('btn.cancel')}
          <KeyCap>Esc</KeyCap>
        </ActButton>
        {act}
      </DialogActs>
    </DialogFrame>
  )
}
