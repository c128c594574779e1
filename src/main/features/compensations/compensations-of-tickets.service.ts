/** What the case has to know of its money: small, so that cases and money do not depend on each other in a circle. */
import type { Door } from '#main/platform/db/door.ts'
import { hasStoreCreditOfTicket, setCustomerOfTicketCompensations } from './compensations.repo.ts'

export const createCompensationsOfTickets = ({ door }: { door: Door }) => ({
  /** Credit was issued to the person of this case: the person can't be exchanged under it. */
  hasStoreCredit: (ticketRowId: number): boolean => hasStoreCreditOfTicket(door.read, ticketRowId),
  moveToCustomer: setCustomerOfTicketCompensations,
})

export type CompensationsOfTickets = ReturnType<typeof createCompensationsOfTickets>
