import { useEffect } from 'react'
import { useShop } from '#renderer/app/shop-context.ts'

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const MINUTE_MS = 60_000

/** Back to the tiles when nobody has touched the computer for a while: only where a PIN then stands before the way back. */
export const IdleLock = () => {
  const { settings, me, switchPerson } = useShop()
  const minutes = me.hasPin ? settings.lockAfterMinutes : 0

  useEffect(() => {
    if (minutes === 0) return
    let timer = 0
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(switchPerson, minutes * MINUTE_MS)
    }
    wait()
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wait, { capture: true, passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wait, { capture: true })
    }
  }, [minutes, switchPerson])

  return null
}
