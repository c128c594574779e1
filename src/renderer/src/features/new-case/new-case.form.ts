/** What the sheet holds while somebody types: plain values, kept as the draft as they are. */
import { z } from 'zod'
import type { DraftPayload } from '#shared/drafts/drafts.schema.ts'
import { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { CustomerId, FollowUpId, ReasonId } from '#shared/kernel/ids.ts'
import type { TypedDate } from '#shared/kernel/typed-date.ts'
import { Channel, type NewTicket, TicketKind } from '#shared/tickets/tickets.schema.ts'

/** `none` until somebody is chosen; saving then makes a walk-in case. */
const Person = z.discriminatedUnion('is', [
  z.object({ is: z.literal('none') }),
  z.object({ is: z.literal('unnamed') }),
  z.object({ is: z.literal('known'), id: CustomerId }),
  z.object({ is: z.literal('new'), id: CustomerId, fullName: z.string(), phone: z.string() }),
])
export type Person = z.infer<typeof Person>

export const NewCaseForm = z.object({
  text: z.string(),
  kind: TicketKind,
  reasonId: ReasonId.nullable(),
  channel: Channel,
  product: z.string(),
  receiptNumber: z.string(),
  purchasedOn: z.string(),
  /** What stands in the search field. */
  lookup: z.string(),
  person: Person,
  promise: z.object({ id: FollowUpId, kind: FollowUpKind, due: z.string(), about: z.string() }),
})
export type NewCaseForm = z.infer<typeof NewCaseForm>

type Start = { promiseId: FollowUpId; due: string; customerId?: CustomerId }

export const emptyForm = ({ promiseId, due, customerId }: Start): NewCaseForm => ({
  text: '',
  kind: 'complaint',
  reasonId: null,
  channel: 'counter',
  product: '',
  receiptNumber: '',
  purchasedOn: '',
  lookup: '',
  person: customerId ? { is: 'known', id: customerId } : { is: 'none' },
  promise: { id: promiseId, kind: 'call', due, about: '' },
})

export const toPayload = (form: NewCaseForm): DraftPayload => ({ ...form })

/** A draft of another version that no longer fits gives what of it still does. */
export const fromPayload = (payload: DraftPayload, empty: NewCaseForm): NewCaseForm => {
  const whole = NewCaseForm.safeParse({ ...empty, ...payload })
  if (whole.success) return whole.data
  const text = z.string().safeParse(payload.text)
  return { ...empty, text: text.success ? text.data : '' }
}

/** Somebody has begun to write: from here on the form is kept as a draft. */
export const isBegun = ({ text, lookup, person, product, receiptNumber, reasonId }: NewCaseForm): boolean =>
  [text, lookup, product, receiptNumber].some((value) => value.trim() !== '') ||
  reasonId !== null ||
  person.is === 'new' ||
  person.is === 'known'

type Read = { customerId: CustomerId | null; due: TypedDate | null; purchasedOn: NewTicket['purchasedOn'] }

export const toNewTicket = (form: NewCaseForm, { customerId, due, purchasedOn }: Read): Omit<NewTicket, 'id'> => ({
  kind: form.kind,
  channel: form.channel,
  reasonId: form.reasonId,
  description: form.text,
  product: form.product,
  receiptNumber: form.receiptNumber,
  purchasedOn,
  customerId,
  followUp: due && {
    id: form.promise.id,
    kind: form.promise.kind,
    about: form.promise.about,
    dueOn: due.date,
    dueTime: due.time,
  },
})
