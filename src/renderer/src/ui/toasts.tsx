import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { Toast } from './Toast.tsx'

const UNDO_SECONDS = 10
const CONFIRM_SECONDS = 4

export type ToastMessage = {
  id: number
  text: string
  seconds: number
  /** Confirms something done in the sheet. */
  inSheet: boolean
  undo?: () => void
}

type Toasts = {
  /** Confirms what was done; with `undo` it can be taken back for ten seconds, by Ctrl+Z too. */
  confirm: (text: string, undo?: () => void) => void
  dismiss: () => void
}

const ToastContext = createContext<Toasts | null>(null)

/** One confirmation at a time, the newest: it never hides a row and never piles up. */
export const ToastProvider = ({ covered, children }: { covered: boolean; children: ReactNode }) => {
  const [message, setMessage] = useState<ToastMessage>()
  const lastId = useRef(0)

  const dismiss = useCallback(() => setMessage(undefined), [])
  const confirm = useCallback(
    (text: string, undo?: () => void) => {
      lastId.current += 1
      setMessage({ id: lastId.current, text, seconds: undo ? UNDO_SECONDS : CONFIRM_SECONDS, inSheet: covered, undo })
    },
    [covered],
  )

  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(undefined), message.seconds * 1_000)
    return () => clearTimeout(timer)
  }, [message])

  const undo =
    message?.undo &&
    (() => {
      dismiss()
      message.undo?.()
    })
  useKeys('everywhere', { undo }, { enabled: Boolean(undo) })

  const toasts = useMemo(() => ({ confirm, dismiss }), [confirm, dismiss])
  return (
    <ToastContext value={toasts}>
      {children}
      <Toast key={message?.id} message={message} onUndo={undo} covered={covered} />
    </ToastContext>
  )
}

export const useToasts = (): Toasts => {
  const toasts = useContext(ToastContext)
  if (!toasts) throw new Error('A toast is shown outside of ToastProvider')
  return toasts
}
