import { type RefObject, useEffect, useRef, useState } from 'react'

/** Marks the button that opens a form, so that the focus finds it again: `<button {...opens('note')}>`. */
export const opens = (form: string) => ({ 'data-opens': form })

/** Puts a focus that went away with what had it on the button that opens the form. */
export const focusOpener = (form: string): void => {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>(`[data-opens="${form}"]`)?.focus({ preventScroll: true })
}

/**
 * The place of a form that stands in the middle of a screen, for `useKeys({ within })`. Where the form closes with the
 * focus in it, the focus goes back to where it was, or to what opens the form.
 */
export const useInlineForm = <E extends HTMLElement>(form: string): RefObject<E | null> => {
  const place = useRef<E>(null)
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return
      const before =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : undefined
      if (before) before.focus({ preventScroll: true })
      else focusOpener(form)
    },
    [opener, form],
  )
  return place
}
