import { useCallback, useEffect, useRef, useState } from 'react'
import { errorCode } from '#renderer/app/errors.ts'
import { client } from '#renderer/app/rpc.ts'
import type { DraftKind, DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { DraftId } from '#shared/kernel/ids.ts'
import { firstWords } from '#shared/kernel/text.ts'

/** Half a second: what is typed is on disk well within a second, and a fast typist does not keep the disk busy. */
const SAVE_AFTER_MS = 500
const TITLE_LENGTH = 80

export type DraftState = 'empty' | 'unsaved' | 'saved' | 'failed'

type Content = { title: string; payload: DraftPayload }
type Target = { id: DraftId; kind: DraftKind; subjectId?: string | null }

/**
 * Keeps a half-typed form in the shop's database. Call `changed` with every change, `flush` before leaving, `stop` once
 * the record itself is saved.
 */
export const useDraftSaver = ({ id, kind, subjectId = null }: Target) => {
  const [state, setState] = useState<DraftState>('empty')
  const waiting = useRef<Content>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stopped = useRef(false)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const content = waiting.current
    if (!content || stopped.current) return
    waiting.current = undefined
    try {
      const title = firstWords(content.title, TITLE_LENGTH)
      await client.drafts.save({ id, kind, subjectId, title, payload: content.payload })
      if (!waiting.current) setState('saved')
    } catch (error) {
      // The record was saved meanwhile: there is nothing left to keep.
      if (errorCode(error) === 'ALREADY_SAVED') return
      waiting.current ??= content
      setState('failed')
    }
  }, [id, kind, subjectId])

  const changed = useCallback(
    (content: Content) => {
      if (stopped.current) return
      waiting.current = content
      setState((now) => (now === 'failed' ? now : 'unsaved'))
      timer.current ??= setTimeout(() => void flush(), SAVE_AFTER_MS)
    },
    [flush],
  )

  const stop = useCallback(() => {
    stopped.current = true
    waiting.current = undefined
    clearTimeout(timer.current)
  }, [])

  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [flush])

  return { state, changed, flush, stop }
}
