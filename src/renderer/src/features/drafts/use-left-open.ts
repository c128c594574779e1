import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'
import type { DraftId } from '#shared/kernel/ids.ts'
import { useDrafts } from './drafts.queries.ts'
import { type ShortForm, shortFormOf } from './short-form.ts'

const Asked = z.object({ draftId: z.string() })

/** What an address brings along when it is opened for the sake of a draft. */
export const askedFor = (draftId: DraftId): z.infer<typeof Asked> => ({ draftId })

type Options = {
  /** A dialog opens only when its draft was asked for: nobody wants it over a page that they came to read. */
  onlyAsked?: boolean
  enabled?: boolean
}

/** What was left unfinished in a short form of this record stands open again, once, when its page opens. */
export const useLeftOpen = (
  name: ShortForm['name'],
  subjectId: string,
  open: (form: ShortForm) => void,
  { onlyAsked = false, enabled = true }: Options = {},
): void => {
  const { data: drafts } = useDrafts()
  const askedId = Asked.safeParse(useLocation().state).data?.draftId
  const seen = useRef(false)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (seen.current || !enabled || !drafts) return
    seen.current = true
    for (const draft of drafts) {
      if (draft.subjectId !== subjectId || (onlyAsked && draft.id !== askedId)) continue
      const form = shortFormOf(draft.payload)
      if (form?.name === name) latest.current(form)
    }
  }, [drafts, enabled, onlyAsked, askedId, name, subjectId])
}
