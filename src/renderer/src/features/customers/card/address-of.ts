import type { Contact } from '#shared/customers/customers.schema.ts'

const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:\S/i

/** What a press on a contact opens; undefined for what is only text. */
export const addressOf = ({ kind, value, raw }: Pick<Contact, 'kind' | 'value' | 'raw'>): string | undefined => {
  if (kind === 'phone') return value ? `tel:${value}` : undefined
  if (kind === 'email') return value ? `mailto:${value}` : undefined
  return WITH_SCHEME.test(raw) ? raw : undefined
}
