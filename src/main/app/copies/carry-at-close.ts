/** The closing copy goes to the second place too, as long as that answers: nobody waits for a share that is gone. */
import type { SecondCopies } from './second-copies.ts'

export type CloseLimits = {
  /** So long the place may say nothing. */
  silentMs: number
  /** So long it may take as a whole. */
  wholeMs: number
}

export const CLOSE_LIMITS: CloseLimits = { silentMs: 5_000, wholeMs: 60_000 }

/** Comes in time whatever the place does; what was not carried then is carried after the next start. */
export const carryAtClose = async (
  second: Pick<SecondCopies, 'isBehind' | 'carry'>,
  { silentMs, wholeMs }: CloseLimits,
): Promise<'carried' | 'later'> => {
  const stop = new AbortController()
  const give = () => stop.abort()
  const late = new Promise<'later'>((resolve) => stop.signal.addEventListener('abort', () => resolve('later')))
  const whole = setTimeout(give, wholeMs)
  let silent = setTimeout(give, silentMs)
  const onProgress = () => {
    clearTimeout(silent)
    silent = setTimeout(give, silentMs)
  }
  const carryAll = async (): Promise<'carried' | 'later'> => {
    // The first may be one that was on its way already, with an older copy.
    for (let tries = 0; tries < 2 && second.isBehind() && !stop.signal.aborted; tries += 1) {
      if ((await second.carry({ signal: stop.signal, onProgress })) !== null) return 'later'
    }
    return second.isBehind() ? 'later' : 'carried'
  }
  const carried = carryAll()
  // Nobody hears any more what came of it.
  carried.catch(() => {})
  try {
    return await Promise.race([carried, late])
  } finally {
    clearTimeout(whole)
    clearTimeout(silent)
  }
}
