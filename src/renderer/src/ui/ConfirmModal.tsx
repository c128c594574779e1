import type { ReactNode } from 'react'
import { ActButton } from './ActButton.tsx'
import { QuestionFrame } from './QuestionFrame.tsx'

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
export const ConfirmModal = ({ opened, title, children, act, busy, onAct, onLeave, onGone }: Props) => (
  <QuestionFrame
    opened={opened}
    title={title}
    text={children}
    onLeave={onLeave}
    onGone={onGone}
    act={
      <ActButton look="primary" disabled={busy} onClick={onAct} data-autofocus>
        {act}
      </ActButton>
    }
  />
)
