import { z } from 'zod'
import type { DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'

type Place = { words: MessageKey; page: 'cases' | 'customers' }

/** The short forms that stand on the page of a case or a person, with what the list of unfinished texts calls them. */
export const SHORT_FORMS = {
  note: { words: 'entity.note', page: 'customers' },
  redeem: { words: 'credit.redeemed', page: 'customers' },
  correction: { words: 'case.correct_label', page: 'cases' },
  recovery: { words: 'apology.recovery', page: 'cases' },
  product: { words: 'newcase.receipt_product', page: 'cases' },
  promise: { words: 'entity.promise', page: 'cases' },
  person: { words: 'btn.new_customer', page: 'cases' },
  reversal: { words: 'btn.reverse', page: 'cases' },
} as const satisfies Record<string, Place>

export type ShortForm = {
  name: keyof typeof SHORT_FORMS
  /** Which of several on one page: the entry that is corrected, the step that is written. */
  of?: string
}

const Stored = z.object({
  form: z.enum(Object.keys(SHORT_FORMS) as [keyof typeof SHORT_FORMS]).optional(),
  of: z.string().optional(),
})

/** Which short form a draft belongs to; undefined for the great ones. */
export const shortFormOf = (payload: DraftPayload): ShortForm | undefined => {
  const { form, of } = Stored.safeParse(payload).data ?? {}
  return form && { name: form, of }
}

export const withShortForm = (payload: DraftPayload, form: ShortForm | undefined): DraftPayload =>
  form ? { ...payload, form: form.name, ...(form.of === undefined ? {} : { of: form.of }) } : payload

export const isSameForm = (one: ShortForm | undefined, other: ShortForm | undefined): boolean =>
  one?.name === other?.name && one?.of === other?.of
