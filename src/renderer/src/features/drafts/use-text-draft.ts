import { z } from 'zod'
import type { ShortForm } from './short-form.ts'
import { type DraftForm, useDraft } from './use-draft.ts'

const OneText = z.object({ text: z.string() })
type OneText = z.infer<typeof OneText>

type Options = {
  form: ShortForm
  subjectId: string
  /** What the field holds before anybody types. It stays the same while the form is shown. */
  start?: string
}

/** A short form of one text. */
export const useTextDraft = ({ form, subjectId, start = '' }: Options): DraftForm<OneText> =>
  useDraft<OneText>({
    kind: 'event',
    subjectId,
    form,
    empty: { text: start },
    read: (payload) => OneText.safeParse(payload).data,
    title: ({ text }) => text,
    isBegun: ({ text }) => text.trim() !== start.trim(),
  })
