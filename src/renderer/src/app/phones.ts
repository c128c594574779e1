import type { Contact } from '#shared/customers/customers.schema.ts'
import { formatPhone } from '#shared/kernel/format-phone.ts'
import { readPhoneNumber } from '#shared/kernel/phone-reading.ts'

/** A number as people read it: formatted when it is a valid one, else as it was typed. */
export const shownPhone = ({ value, raw, extension }: Contact): string => (value ? formatPhone(value, extension) : raw)

const ONLY_A_NUMBER = /^[\d\s+()./-]{6,}$/

/** A text that is nothing but a number, as people read it; any other as it is. */
export const numberInText = (text: string): string => {
  const found = ONLY_A_NUMBER.test(text) ? readPhoneNumber(text, 'AM') : undefined
  return found ? formatPhone(found) : text
}

export const firstPhone = (contacts: readonly Contact[]): string | undefined => {
  const phone = contacts.find(({ kind }) => kind === 'phone')
  return phone && shownPhone(phone)
}
