import { z } from 'zod'
import { newCustomerId } from '#renderer/app/new-ids.ts'
import { CustomerId } from '#shared/kernel/ids.ts'

/** Somebody who is not known yet, typed inline. */
export const NewPerson = z.object({ is: z.literal('new'), id: CustomerId, fullName: z.string(), phone: z.string() })
export type NewPerson = z.infer<typeof NewPerson>

const LOOKS_LIKE_NUMBER = /^[\d\s+()./-]+$/

/** A new person begins with what was already typed to find them: a number or a name. */
export const newPersonFrom = (lookup: string): NewPerson => {
  const typed = lookup.trim()
  const isNumber = LOOKS_LIKE_NUMBER.test(typed)
  return { is: 'new', id: newCustomerId(), fullName: isNumber ? '' : typed, phone: isNumber ? typed : '' }
}
