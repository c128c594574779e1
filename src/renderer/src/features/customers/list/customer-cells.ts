/** What the cells of a person say, and the whole row as one sentence. */
import type { Customer, CustomerListItem } from '#shared/customers/customers.schema.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Format } from '#shared/kernel/format.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

export type CustomerWords = { t: Translate; format: Format; timeZone: string; today: LocalDate }

/** A person who was looked up, as the list shows people. */
export const listItemOf = (customer: Customer): CustomerListItem => {
  const phone = customer.contacts.find(({ kind }) => kind === 'phone')
  return {
    id: customer.id,
    name: customer.fullName || customer.company,
    phone: phone ? (phone.value ?? phone.raw) : null,
    openTicketCount: customer.openTicketCount,
    ticketCount: customer.ticketCount,
    storeCredit: customer.storeCredit,
    lastContactAt: customer.lastContactAt,
    note: customer.note,
  }
}

export const lastContact = (
  { lastContactAt }: Pick<CustomerListItem, 'lastContactAt'>,
  { format, timeZone, today }: CustomerWords,
): string => (lastContactAt ? format.relativeDay(localDateOf(lastContactAt, timeZone), today) : '')

/** The row for those who hear the list. */
export const customerSentence = (customer: CustomerListItem, words: CustomerWords): string => {
  const { t, format } = words
  const { name, phone, openTicketCount, storeCredit } = customer
  const contact = lastContact(customer, words)
  return [
    name || t('entity.walk_in'),
    phone && format.phone(phone),
    t('plural.open_cases', { n: openTicketCount }),
    storeCredit > 0 && t('today.credit', { amount: format.money(storeCredit) }),
    contact && t('newcase.last_contact', { when: contact }),
  ]
    .filter(Boolean)
    .join(', ')
}
