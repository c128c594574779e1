/** What is stored of a typed contact: always the raw text, the canonical value only where it is a valid one. */

import type { ContactKind, NewContact } from '#shared/customers/customers.schema.ts'
import { canonicalEmail } from '#shared/kernel/email.ts'
import { reverseDigits } from '#shared/kernel/format-phone.ts'
import { cleanPhones } from '#shared/kernel/phone.ts'
import { cleanText } from '#shared/kernel/text.ts'

export type ContactValues = {
  kind: ContactKind
  label: string
  raw: string
  value: string | null
  extension: string
  valid: 0 | 1
  digits_reversed: string
}

const phones = (raw: string, label: string): ContactValues[] =>
  cleanPhones(raw).map((phone) => ({
    kind: 'phone',
    label,
    raw: phone.raw,
    value: phone.e164,
    extension: phone.extension ?? '',
    valid: phone.valid ? 1 : 0,
    digits_reversed: reverseDigits(phone.e164 ?? phone.raw),
  }))

const plain = (kind: ContactKind, raw: string, label: string): ContactValues => {
  const email = kind === 'email' ? (canonicalEmail(raw) ?? null) : null
  return {
    kind,
    label,
    raw,
    value: email,
    extension: '',
    valid: kind === 'email' && !email ? 0 : 1,
    digits_reversed: '',
  }
}

/** One typed cell may hold several phones («093 000106; 010 000106»); each becomes a contact of its own. */
const toContactValues = (contact: NewContact): ContactValues[] => {
  const raw = cleanText(contact.raw)
  const label = cleanText(contact.label ?? '')
  if (raw === '') return []
  if (contact.kind !== 'phone') return [plain(contact.kind, raw, label)]
  const found = phones(raw, label)
  return found.length > 0
    ? found
    : [{ ...plain('other', raw, label), kind: 'phone', valid: 0, digits_reversed: reverseDigits(raw) }]
}

const identity = (contact: Pick<ContactValues, 'kind' | 'raw' | 'value'>) =>
  `${contact.kind}\n${contact.value ?? contact.raw}`

/** Without those that say the same twice. */
export const distinctContacts = (contacts: readonly NewContact[]): ContactValues[] => {
  const seen = new Map<string, ContactValues>()
  for (const values of contacts.flatMap(toContactValues)) {
    if (!seen.has(identity(values))) seen.set(identity(values), values)
  }
  return [...seen.values()]
}

export const sameContact = (
  a: Pick<ContactValues, 'kind' | 'raw' | 'value'>,
  b: Pick<ContactValues, 'kind' | 'raw' | 'value'>,
): boolean => identity(a) === identity(b)
