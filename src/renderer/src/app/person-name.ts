import type { CustomerRef } from '#shared/customers/customers.schema.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Format } from '#shared/kernel/format.ts'

/** Who it is, as the list names people: the name, else the phone, else «walk-in». */
export const personName = ({ customer }: { customer: CustomerRef | null }, t: Translate, format: Format): string =>
  customer?.name || (customer?.phone ? format.phone(customer.phone) : t('entity.walk_in'))
