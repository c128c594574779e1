/** A scanner types faster than any hand: keys closer together than this belong to one code. */
export const BURST_GAP_MS = 80
const LEAST_CODE = 5

type Timers = { set: (run: () => void, ms: number) => number; clear: (timer: number) => void }

type Options<Press> = {
  /** A lone key, once it is certain that no other follows. */
  onSingle: (press: Press) => void
  /** A whole code. */
  onCode: (code: string) => void
  timers: Timers
}

/**
 * Tells a pressed key from a scanned code: a key acts only when no further one follows within 80 ms, and a burst of
 * keys is a code, ended by Enter or by silence.
 */
export const createBurst = <Press>({ onSingle, onCode, timers }: Options<Press>) => {
  let text = ''
  let first: Press | undefined
  let timer: number | undefined

  const finish = () => {
    if (timer !== undefined) timers.clear(timer)
    timer = undefined
    const [code, lone] = [text, first]
    text = ''
    first = undefined
    if (code.length === 1 && lone !== undefined) onSingle(lone)
    else if (code.length >= LEAST_CODE) onCode(code)
  }

  return {
    sign: (sign: string, press: Press) => {
      if (timer !== undefined) timers.clear(timer)
      if (text === '') first = press
      text += sign
      timer = timers.set(finish, BURST_GAP_MS)
    },
    /** True when Enter ended a code and so means nothing else. */
    enter: (): boolean => {
      const endsCode = text.length >= LEAST_CODE
      finish()
      return endsCode
    },
  }
}
