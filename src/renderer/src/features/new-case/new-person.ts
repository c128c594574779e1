import { newCustomerId } from '#renderer/app/new-ids.ts'
import type { NewCaseForm, Person } from './new-case.form.ts'

const LOOKS_LIKE_NUMBER = /^[\d\s+()./-]+$/

/** A new person begins with what was already typed to find them: a number or a name. */
export const newPersonFrom = ({ person, lookup }: Pick<NewCaseForm, 'person' | 'lookup'>): Person => {
  if (person.is === 'new') return person
  const typed = lookup.trim()
  const isNumber = LOOKS_LIKE_NUMBER.test(typed)
  return { is: 'new', id: newCustomerId(), fullName: isNumber ? '' : typed, phone: isNumber ? typed : '' }
}
