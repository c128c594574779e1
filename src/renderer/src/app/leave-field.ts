import { isField } from './keyboard/pressed.ts'

/** Esc takes the focus out of a field first, so that the keys of the screen act; pressed again it goes back. */
export const leaveFieldOr = (back: () => void) => () => {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && isField(activeElement)) activeElement.blur()
  else back()
}
