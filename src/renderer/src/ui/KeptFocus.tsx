import { type ReactNode, useEffect, useRef } from 'react'

/** Where what had the focus goes away, what comes in its place takes it over: nobody starts again at the top of the page. */
export const KeptFocus = ({ children }: { children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const held = useRef(false)

  useEffect(() => {
    const isInside = ({ target }: Event) => target instanceof Node && place.current?.contains(target) === true
    const onFocus = (event: FocusEvent) => {
      held.current = isInside(event)
    }
    const onPress = (event: PointerEvent) => {
      if (!isInside(event)) held.current = false
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [])

  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>('button:not(:disabled), input, textarea, select')?.focus()
  })

  return <div ref={place}>{children}</div>
}
