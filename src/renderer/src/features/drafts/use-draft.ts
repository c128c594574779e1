import { useCallback, useEffect, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { client } from '#renderer/app/rpc.ts'
import type { DraftKind, DraftPayload } from '#shared/drafts/drafts.schema.ts'
import { DraftId } from '#shared/kernel/ids.ts'
import type { DraftState } from './draft-saver.ts'
import { isSameForm, type ShortForm, shortFormOf, withShortForm } from './short-form.ts'
import { useDraftSaver } from './use-draft-saver.ts'

type Options<T extends DraftPayload> = {
  kind: DraftKind
  /** The record that the form is about; null for a new one. It stays the same while the form is shown. */
  subjectId: string | null
  /** A short form of the record's page. It stays the same while the form is shown. */
  form?: ShortForm
  /** The draft of an edit carries the edited record's own id. */
  ownId?: string
  empty: T
  /** The form from what was stored; undefined for a payload of an older shape. */
  read: (payload: DraftPayload) => T | undefined
  /** First words, for the list of unfinished texts. */
  title: (value: T) => string
  /** Somebody has typed into it; by default, when it has first words. */
  isBegun?: (value: T) => boolean
}

export type DraftForm<T> = {
  /** Becomes the record's id. */
  id: DraftId
  value: T
  state: DraftState
  /** False until it is known whether something was left unfinished here. */
  ready: boolean
  change: (patch: Partial<T>) => void
  /** Writes at once what is not written yet. */
  flush: () => Promise<void>
  /** The record is saved and its draft with it: an empty form with a new id. */
  finish: () => void
  /** The form is given up with its draft. */
  discard: () => void
}

/** A form whose half-typed content is on disk within a second and comes back after a crash. */
export const useDraft = <T extends DraftPayload>(options: Options<T>): DraftForm<T> => {
  const { kind, subjectId, ownId } = options
  const newId = useCallback(() => DraftId.parse(ownId ?? uuidv7()), [ownId])
  const [id, setId] = useState(newId)
  const [value, setValue] = useState(options.empty)
  const [ready, setReady] = useState(false)
  const current = useRef(value)
  const foundId = useRef<DraftId>(undefined)
  const latest = useRef(options)
  const isBegun = useCallback(() => {
    const { title, isBegun: asked = (content: T) => title(content).trim() !== '' } = latest.current
    return asked(current.current)
  }, [])
  const isEmpty = useCallback(() => !isBegun(), [isBegun])
  const { state, changed, flush, found, stop } = useDraftSaver({ id, kind, subjectId, isEmpty })

  const latestFound = useRef(found)
  useEffect(() => {
    latest.current = options
    latestFound.current = found
  })

  const put = useCallback((next: T) => {
    current.current = next
    setValue(next)
  }, [])

  useEffect(() => {
    if (foundId.current === id) found()
  }, [id, found])

  // What was left unfinished here comes back once, before anything is typed.
  useEffect(() => {
    let gone = false
    const find = async () => {
      // Where drafts can't be read the form still works; writing the next one says what is wrong.
      const drafts = await client.drafts.list({ kind }).catch(() => [])
      const draft = drafts.find(
        (candidate) =>
          candidate.subjectId === subjectId && isSameForm(shortFormOf(candidate.payload), latest.current.form),
      )
      const stored = draft && latest.current.read(draft.payload)
      if (gone) return
      if (draft && stored && !isBegun()) {
        foundId.current = draft.id
        if (draft.id === ownId) latestFound.current()
        setId(draft.id)
        put(stored)
      }
      setReady(true)
    }
    void find()
    return () => {
      gone = true
    }
  }, [kind, subjectId, ownId, put, isBegun])

  const change = useCallback(
    (patch: Partial<T>) => {
      put({ ...current.current, ...patch })
      const { title, form } = latest.current
      changed({ title: title(current.current), payload: withShortForm(current.current, form) })
    },
    [changed, put],
  )

  const finish = useCallback(() => {
    stop()
    put(latest.current.empty)
    setId(newId())
  }, [newId, put, stop])

  const discard = useCallback(() => {
    stop()
    void client.drafts.discard({ id })
    put(latest.current.empty)
    setId(newId())
  }, [id, newId, put, stop])

  return { id, value, state, ready, change, flush, finish, discard }
}
