/** A shop with a little of everything that is exported. */
import type { CompensationKind, NewCompensation, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import { expectOk, openTestShop } from './test-shop.ts'

export const openExportShop = () => {
  const shop = openTestShop()
  const { services, clerk, owner } = shop
  const newCustomer = (more: object = {}) =>
    expectOk(
      services.customers.create(clerk.actor, {
        fullName: 'Անահիտ Սարգսյան',
        contacts: [
          { kind: 'phone', raw: '091 23-45-67' },
          { kind: 'phone', raw: '+374 77 000101' },
          { kind: 'email', raw: 'anahit@example.am' },
        ],
        ...more,
      }),
    )
  const newCase = (more: object = {}) =>
    expectOk(services.tickets.create(clerk.actor, { kind: 'complaint', description: 'Տակացուն պոկվել է', ...more }))
  const promise = (dueOn: string, dueTime?: string) => ({
    kind: 'call' as const,
    about: 'նորոգման մասին',
    dueOn: LocalDate.parse(dueOn),
    dueTime: dueTime === undefined ? null : LocalTime.parse(dueTime),
  })
  const pay = (
    ticketId: NewCompensation['ticketId'],
    kind: CompensationKind,
    method: PaymentMethod,
    amount: number,
    more: object = {},
  ) =>
    expectOk(
      services.compensations.create(clerk.actor, {
        ticketId,
        kind,
        method,
        amount: PositiveAmount.parse(amount),
        ...more,
      }),
    )
  const reverse = (id: ReturnType<typeof pay>['id']) => expectOk(services.compensations.reverse(owner.actor, { id }))
  return { ...shop, newCustomer, newCase, promise, pay, reverse }
}

export type ExportShop = ReturnType<typeof openExportShop>
