import { useCallback, useEffect, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { DraftKind, DraftPayload } from '#shared/drafts/drafts.schema.ts'
import { DraftId } from '#shared/kernel/ids.ts'
import { firstWords } from '#shared/kernel/text.ts'
import { createDraftSaver, type DraftSaver, type DraftState } from './draft-saver.ts'
import { client } from './rpc.ts'

type Options<T extends DraftPayload> = {
  kind: DraftKind
  /** The record that the form is about; null for a new one. It stays the same while the form is shown. */
  subjectId: string | null
  /** The draft of an edit carries the edited record's own id. */
  ownId?: string
  empty: T
  /** The form from what was stored; undefined for a payload of an older shape. */
  read: (payload: DraftPayload) => T | undefined
  /** First words, for the list of unfinished texts. */
  title: (value: T) => string
  isEmpty: (value: T) => boolean
}

export type DraftForm<T> = {
  /** Becomes the record's id. */
  id: DraftId
  value: T
  state: DraftState
  /** False until it is known whether something was left unfinished here. */
  ready: boolean
  change: (patch: Partial<T>) => void
  /** The record is saved and its draft with it: an empty form with a new id. */
  finish: () => Promise<void>
  /** The form is given up with its draft. */
  discard: () => Promise<void>
}

const TITLE_LENGTH = 80

/** A form whose half-typed content is on disk within a second and comes back after a crash. */
export const useDraft = <T extends DraftPayload>(options: Options<T>): DraftForm<T> => {
  const { kind, subjectId, ownId } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const newId = useCallback(() => DraftId.parse(ownId ?? uuidv7()), [ownId])
  const [id, setId] = useState(newId)
  const [value, setValue] = useState(options.empty)
  const [state, setState] = useState<DraftState>('idle')
  const [ready, setReady] = useState(false)
  const current = useRef(value)
  const saver = useRef<DraftSaver<T>>(undefined)
  const foundId = useRef<DraftId>(undefined)

  const put = useCallback((next: T) => {
    current.current = next
    setValue(next)
  }, [])

  useEffect(() => {
    const made = createDraftSaver<T>({
      save: async (payload) => {
        const title = firstWords(latest.current.title(payload), TITLE_LENGTH)
        await client.drafts.save({ id, kind, subjectId, title, payload })
      },
      discard: async () => {
        await client.drafts.discard({ id })
      },
      isEmpty: (payload) => latest.current.isEmpty(payload),
      onState: setState,
      timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
    })
    saver.current = made
    if (foundId.current === id) made.found()
    const flush = () => void made.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [id, kind, subjectId])

  // What was left unfinished here comes back once, before anything is typed.
  useEffect(() => {
    let gone = false
    const find = async () => {
      // Where drafts can't be read the form still works; writing the next one says what is wrong.
      const drafts = await client.drafts.list({ kind }).catch(() => [])
      const found = drafts.find((draft) => draft.subjectId === subjectId)
      const stored = found && latest.current.read(found.payload)
      if (gone) return
      if (found && stored && latest.current.isEmpty(current.current)) {
        foundId.current = found.id
        if (found.id === id) saver.current?.found()
        setId(found.id)
        put(stored)
      }
      setReady(true)
    }
    void find()
    return () => {
      gone = true
    }
  }, [id, kind, subjectId, put])

  const change = useCallback(
    (patch: Partial<T>) => {
      put({ ...current.current, ...patch })
      saver.current?.change(current.current)
    },
    [put],
  )

  const finish = useCallback(async () => {
    await saver.current?.end()
    put(latest.current.empty)
    setState('idle')
    setId(newId())
  }, [newId, put])

  const discard = useCallback(async () => {
    await saver.current?.end()
    await client.drafts.discard({ id })
    put(latest.current.empty)
    setState('idle')
    setId(newId())
  }, [id, newId, put])

  return { id, value, state, ready, change, finish, discard }
}
