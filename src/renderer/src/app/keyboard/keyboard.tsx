import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { createBurst } from './burst.ts'
import { type Act, KEYS, type Scope } from './key-map.ts'
import { isField, isPressed, signOf } from './pressed.ts'

type Handlers = Record<string, (() => void) | undefined>
type Place = RefObject<HTMLElement | null>
type Layer = { scope: Scope; handlers: Handlers; blocks: boolean; within?: Place }
type Keyboard = { layers: Layer[]; scanned: Set<(code: string) => void> }

const KeyboardContext = createContext<Keyboard | null>(null)

const useKeyboard = (): Keyboard => {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('Keys are used outside of KeyboardProvider')
  return keyboard
}

/** One of several forms on a screen hears only what is pressed inside it. */
const isHeardIn = ({ within }: Layer, { target }: KeyboardEvent): boolean =>
  !within || (target instanceof Node && within.current?.contains(target) === true)

/** The topmost layer that has the key; a sheet or a question keeps keys from what lies under it. */
const findHandler = (layers: readonly Layer[], press: KeyboardEvent): (() => void) | undefined => {
  const blocking = layers.findLastIndex(({ blocks }) => blocks)
  const heard = layers
    .slice(Math.max(0, blocking))
    .filter((layer) => isHeardIn(layer, press))
    .reverse()
  const isGeneral = ({ scope }: Layer) => scope === 'everywhere'
  const reachable = [...heard.filter((layer) => !isGeneral(layer)), ...heard.filter(isGeneral)]
  for (const { scope, handlers } of reachable) {
    for (const [act, key] of Object.entries(KEYS[scope])) {
      if (handlers[act] && isPressed(press, key)) return handlers[act]
    }
  }
  return undefined
}

/** An open list closes and chooses by itself; Enter on a button presses it. */
const isAnsweredThere = ({ code, target, ctrlKey }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false
  if (target.getAttribute('aria-expanded') === 'true' && (code === 'Escape' || (code === 'Enter' && !ctrlKey)))
    return true
  return code === 'Enter' && !ctrlKey && target.matches('button, a[href], summary')
}

export const KeyboardProvider = ({ children }: { children: ReactNode }) => {
  const keyboard = useMemo<Keyboard>(() => ({ layers: [], scanned: new Set() }), [])

  useEffect(() => {
    const burst = createBurst<KeyboardEvent>({
      onSingle: (press) => findHandler(keyboard.layers, press)?.(),
      onCode: (code) => {
        for (const listener of keyboard.scanned) listener(code)
      },
      timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
    })

    const onKeyDown = (press: KeyboardEvent) => {
      delete document.documentElement.dataset.touch
      if (press.isComposing || press.defaultPrevented) return
      const typing = isField(press.target)
      const sign = signOf(press)
      // Space belongs to the focused row or button, never to a single-key act.
      if (sign !== undefined && sign !== ' ' && !press.shiftKey) {
        if (typing) return
        if (!press.repeat) burst.sign(sign, press)
        return
      }
      if ((press.code === 'Enter' || press.code === 'NumpadEnter') && !typing && burst.enter()) {
        press.preventDefault()
        press.stopPropagation()
        return
      }
      if (isAnsweredThere(press)) return
      const plain = !press.ctrlKey && !press.metaKey && !press.altKey && !/^(F\d+|Escape)$/.test(press.code)
      if (typing && plain) return
      // Taking back typed letters is the field's own affair.
      if (typing && press.code === 'KeyZ') return
      const handler = findHandler(keyboard.layers, press)
      if (!handler || press.repeat) return
      press.preventDefault()
      handler()
    }
    const onPointerDown = (event: PointerEvent) => {
      if (event.pointerType === 'touch') document.documentElement.dataset.touch = ''
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', onPointerDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', onPointerDown)
    }
  }, [keyboard])

  return <KeyboardContext value={keyboard}>{children}</KeyboardContext>
}

/**
 * Gives keys of one scope their meaning while the component is shown. `blocks` keeps everything below from hearing keys;
 * `within` keeps the keys of one form from acting on another beside it.
 */
export const useKeys = <S extends Scope>(
  scope: S,
  handlers: Partial<Record<Act<S>, () => void>>,
  { blocks = false, enabled = true, within }: { blocks?: boolean; enabled?: boolean; within?: Place } = {},
) => {
  const { layers } = useKeyboard()
  const latest = useRef<Layer>({ scope, handlers, blocks, within })
  useEffect(() => {
    latest.current.handlers = handlers
  })
  useEffect(() => {
    if (!enabled) return
    const layer = latest.current
    layer.blocks = blocks
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
    }
  }, [layers, enabled, blocks])
}

/** Hears codes from a scanner, on whatever screen, unless a field has the focus. */
export const useScanned = (listener: (code: string) => void) => {
  const { scanned } = useKeyboard()
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const hear = (code: string) => latest.current(code)
    scanned.add(hear)
    return () => {
      scanned.delete(hear)
    }
  }, [scanned])
}

/** The scopes that hear keys now, topmost first, for the list of keys. */
export const useScopesNow = () => {
  const { layers } = useKeyboard()
  return useCallback((): Scope[] => [...new Set(layers.map(({ scope }) => scope).reverse())], [layers])
}
