import type { Key } from './key-map.ts'

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const physical = (code: string): string => {
  const digit = /^Numpad(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return `Digit${digit}`
  return code === 'NumpadEnter' ? 'Enter' : code
}

export const isPressed = (press: Press, key: Key): boolean => {
  // The question mark is where the layout puts it, as well as on the physical key.
  if (key.cap === '?') return press.key === '?' || press.code === 'F1' || (press.code === 'Slash' && press.shiftKey)
  return (
    physical(press.code) === key.code &&
    (press.ctrlKey || press.metaKey) === (key.with === 'ctrl') &&
    press.altKey === (key.with === 'alt') &&
    press.shiftKey === (key.with === 'shift')
  )
}

const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-',
  NumpadSubtract: '-',
  Slash: '/',
  NumpadDivide: '/',
  Period: '.',
  NumpadDecimal: '.',
  Space: ' ',
}

/** The sign of the physical key on a US keyboard, as scanners type; undefined for keys that write nothing. */
export const signOf = ({ code, ctrlKey, metaKey, altKey }: Press): string | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined
  return /^(?:Digit|Numpad|Key)([\dA-Z])$/.exec(code)?.[1] ?? SIGNS[code]
}

const TYPED_INTO =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'

export const isField = (target: EventTarget | null): boolean => target instanceof Element && target.matches(TYPED_INTO)
