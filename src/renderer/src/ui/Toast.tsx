import { useEffect, useState } from 'react'
import { keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useT } from '#renderer/app/language.tsx'
import { classNames } from './class-names.ts'
import { KeyCap } from './KeyCap.tsx'
import classes from './Toast.module.css'
import type { ToastMessage } from './toasts.tsx'

const useSecondsLeft = (seconds: number): number => {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  return left
}

const UndoLine = ({ seconds, onUndo }: { seconds: number; onUndo: () => void }) => {
  const t = useT()
  const left = useSecondsLeft(seconds)
  return (
    <>
      <span className={classes.line}>
        <button type="button" className={classes.undo} onClick={onUndo} aria-keyshortcuts="Control+Z">
          {t('btn.undo')}
          <KeyCap look="clear">{keyOf('everywhere', 'undo').cap}</KeyCap>
        </button>
        <span aria-hidden>{t('toast.seconds', { n: left })}</span>
      </span>
      <span aria-hidden className={classes.bar} style={{ animationDuration: `${seconds}s` }} />
    </>
  )
}

type Props = {
  message: ToastMessage | undefined
  onUndo: (() => void) | undefined
  /** The sheet lies over the right side: the toast steps aside, so that it hides no field. */
  covered: boolean
}

/** The text is announced once; the running seconds are only for the eye. */
export const Toast = ({ message, onUndo, covered }: Props) => (
  <div className={classNames(classes.place, covered && (message?.inSheet ? classes.inSheet : classes.aside))}>
    <div role="status">{message && !onUndo && <div className={classes.toast}>{message.text}</div>}</div>
    {message && onUndo && (
      <div className={classes.toast}>
        <span role="status" className={classes.text}>
          {message.text}
        </span>
        <UndoLine seconds={message.seconds} onUndo={onUndo} />
      </div>
    )}
  </div>
)
