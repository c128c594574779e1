import { enter, type Session } from '#main/platform/rpc/context.ts'
import type { OpenShop } from './open-shop.ts'

/** Whoever stands at the till of a shop that is away still does when the same shop is found again. */
export const keepPeople = ({ services }: OpenShop, sessions: Iterable<Session>): ((found: OpenShop) => void) => {
  const people = [...sessions].map((session) => ({ session, person: services.staff.nameOfMaybe(session.staffId) }))
  return (found) => {
    for (const { session, person } of people) {
      const same = person && found.services.staff.findRow(person.id)
      if (same?.left_at === null) enter(session, same.id)
    }
  }
}
