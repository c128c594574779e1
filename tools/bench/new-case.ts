/** The case that is saved over and over: a person, a sentence, a promise. */
import type { CustomerId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { NewTicket } from '#shared/tickets/tickets.schema.ts'

export const newCase = (customerId: CustomerId | null): NewTicket => ({
  kind: 'complaint',
  description: 'կոշիկ տակացու պոկվել վարպետ երկրորդ օրը խնդրում զանգել',
  customerId,
  followUp: { kind: 'call', about: 'նորոգման', dueOn: LocalDate.parse('2026-11-03') },
})
