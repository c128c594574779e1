export type DraftState = 'empty' | 'unsaved' | 'saved' | 'failed'

type Options<T> = {
  save: (value: T) => Promise<void>
  discard: () => Promise<void>
  isEmpty: (value: T) => boolean
  onState: (state: DraftState) => void
  timers: { set: (run: () => void, ms: number) => number; clear: (timer: number) => void }
}

/** Typing on does not put the writing off: what was typed is on disk within a second of the first key. */
const SAVE_MS = 600
const RETRY_MS = 3_000

/** Writes a half-typed form now and then, one write at a time, the newest text last; an emptied form is given up. */
export const createDraftSaver = <T>({ save, discard, isEmpty, onState, timers }: Options<T>) => {
  let pending: { value: T } | undefined
  let timer: number | undefined
  let running: Promise<void> | undefined
  let kept = false
  let ended = false

  const stopTimer = () => {
    if (timer !== undefined) timers.clear(timer)
    timer = undefined
  }

  const schedule = (ms: number) => {
    if (timer === undefined && !ended) timer = timers.set(() => void flush(), ms)
  }

  const write = async (value: T) => {
    const empty = isEmpty(value)
    try {
      if (!empty) await save(value)
      else if (kept) await discard()
      kept = !empty
      if (!ended && !pending) onState(empty ? 'empty' : 'saved')
    } catch {
      // Said on the screen and tried again: the text is still in the field.
      pending ??= { value }
      if (!ended) onState('failed')
      schedule(RETRY_MS)
    }
  }

  /** Writes at once what is not written yet. */
  const flush = async (): Promise<void> => {
    stopTimer()
    await running
    const next = pending
    if (!next || ended) return
    pending = undefined
    running = write(next.value)
    await running
  }

  return {
    change: (value: T) => {
      if (ended) return
      pending = { value }
      onState('unsaved')
      schedule(SAVE_MS)
    },
    /** A draft that was found already stands on disk. */
    found: () => {
      kept = true
      onState('saved')
    },
    flush,
    /** The record is saved or the form given up: nothing may write the draft again. Waits for a write on its way. */
    end: async (): Promise<void> => {
      ended = true
      pending = undefined
      stopTimer()
      await running
    },
  }
}
