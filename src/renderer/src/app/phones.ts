import type { Contact } from '#shared/customers/customers.schema.ts'
import { formatPhone } from '#shared/kernel/format-phone.ts'

/** A number as people read it: formatted when it is a valid one, else as it was typed. */
export const shownPhone = ({ value, raw, extension }: Contact): string => (value ? formatPhone(value, extension) : raw)

export const firstPhone = (contacts: readonly Contact[]): string | undefined => {
  const phone = contacts.find(({ kind }) => kind === 'phone')
  return phone && shownPhone(phone)
}
