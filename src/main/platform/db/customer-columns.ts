/** What every list shows of a person: who, and the phone to dial. */
import { sql as raw } from 'kysely'

/** E.164 where valid, else as typed; of the joined `customer`. */
export const firstPhone = raw<string | null>`(
  SELECT COALESCE(value, raw) FROM contact
  WHERE contact.customer_id = customer.id AND contact.kind = 'phone' ORDER BY contact.position LIMIT 1
)`.as('phone')

export const customerColumns = [
  'customer.uuid as customer_uuid',
  'customer.full_name as customer_name',
  'customer.company as customer_company',
  firstPhone,
] as const
