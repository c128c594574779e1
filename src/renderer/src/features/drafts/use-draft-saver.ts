import { useCallback, useEffect, useMemo, useState } from 'react'
import { errorCode } from '#renderer/app/errors.ts'
import { client } from '#renderer/app/rpc.ts'
import type { DraftKind, DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { DraftId } from '#shared/kernel/ids.ts'
import { firstWords } from '#shared/kernel/text.ts'
import { createDraftSaver, type DraftState } from './draft-saver.ts'

const TITLE_LENGTH = 80

export type DraftContent = { title: string; payload: DraftPayload }
type Target = {
  id: DraftId
  kind: DraftKind
  subjectId?: string | null
  /** A form emptied again gives its draft up. */
  isEmpty?: (content: DraftContent) => boolean
}

const isNever = () => false

/**
 * Keeps a half-typed form in the shop's database. Call `changed` with every change, `flush` before leaving, `stop` once
 * the record itself is saved; `found` tells that the draft is already there.
 */
export const useDraftSaver = ({ id, kind, subjectId = null, isEmpty = isNever }: Target) => {
  const [state, setState] = useState<DraftState>('empty')

  const saver = useMemo(
    () =>
      createDraftSaver<DraftContent>({
        save: async ({ title, payload }) => {
          try {
            await client.drafts.save({ id, kind, subjectId, title: firstWords(title, TITLE_LENGTH), payload })
          } catch (error) {
            // The record was saved meanwhile: there is nothing left to keep.
            if (errorCode(error) !== 'ALREADY_SAVED') throw error
          }
        },
        discard: async () => {
          await client.drafts.discard({ id })
        },
        isEmpty,
        onState: setState,
        timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
      }),
    [id, kind, subjectId, isEmpty],
  )

  useEffect(() => {
    // Another form, another draft: what was said of the last one no longer holds.
    setState('empty')
    const leave = () => void saver.flush()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [saver])

  const stop = useCallback(() => void saver.end(), [saver])
  return { state, changed: saver.change, flush: saver.flush, found: saver.found, stop }
}
