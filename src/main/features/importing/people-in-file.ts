/** Everybody a row can meet in a dry run: the shop's people, and those that earlier rows of the same file would make or change. */
import type { Customer } from '#shared/customers/customers.schema.ts'
import { type FindByContact, type Known, knownFrom, type Plan, patched } from './planner.ts'

export const knownOf = (customer: Customer): Known => ({
  ...knownFrom(customer.id, customer),
  contacts: customer.contacts,
})

export const createPeopleInFile = (findStored: FindByContact) => {
  const byKey = new Map<string, Known>()
  const keysByValue = new Map<string, Set<string>>()

  const remember = (known: Known): void => {
    byKey.set(known.key, known)
    for (const { kind, value } of known.contacts) {
      if (value === null) continue
      const place = `${kind} ${value}`
      keysByValue.set(place, (keysByValue.get(place) ?? new Set()).add(known.key))
    }
  }

  const find: FindByContact = (kind, value) => {
    const stored = findStored(kind, value).map((known) => byKey.get(known.key) ?? known)
    const inFile = [...(keysByValue.get(`${kind} ${value}`) ?? [])].map((key) => byKey.get(key))
    return [...new Set([...stored, ...inFile.filter((known) => known !== undefined)])]
  }

  return {
    find,
    note: (plan: Plan): void => {
      if (plan.outcome === 'created') remember(knownFrom(`row ${plan.row}`, plan.person))
      if (plan.outcome === 'updated') remember(patched(plan.known, plan.patch))
    },
  }
}
