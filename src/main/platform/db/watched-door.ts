/** A door that notices when the file behind it is damaged. From then on nothing is written, until somebody has looked and says so. */
import type { Door, Write } from './door.ts'
import { StorageError } from './storage-error.ts'

export type DamageSigns = {
  /** Told once per stop, before the call that met the damage has ended. */
  onSign: (listener: () => void) => void
  /** For what reads the file beside the door: a copy, a check. */
  noteError: (error: unknown) => void
  stopWriting: () => void
  goOn: () => void
  isStopped: () => boolean
}

export const watchDoor = (door: Door): { door: Door; signs: DamageSigns } => {
  let stopped = false
  let tell = (): void => {}

  const noteError = (error: unknown): void => {
    if (stopped || !(error instanceof StorageError) || error.code !== 'DAMAGED') return
    stopped = true
    tell()
  }

  const watched =
    <Input extends unknown[], Output>(ask: (...input: Input) => Output) =>
    (...input: Input): Output => {
      try {
        return ask(...input)
      } catch (error) {
        noteError(error)
        throw error
      }
    }

  const stoppable =
    (write: Write): Write =>
    (actor, work) => {
      if (stopped) throw new StorageError('DAMAGED', new Error('writing has stopped'))
      return watched(() => write(actor, work))()
    }

  const { read } = door
  return {
    door: {
      ...door,
      write: stoppable(door.write),
      jot: stoppable(door.jot),
      read: {
        all: watched(read.all),
        first: watched(read.first),
        iterate: watched(read.iterate),
        allRaw: <T>(text: string, ...parameters: unknown[]) => watched(() => read.allRaw<T>(text, ...parameters))(),
      },
    },
    signs: {
      onSign: (listener) => {
        tell = listener
      },
      noteError,
      stopWriting: () => {
        stopped = true
      },
      goOn: () => {
        stopped = false
      },
      isStopped: () => stopped,
    },
  }
}
