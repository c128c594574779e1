/** What becomes of each row: a new person, a fuller one, or a skipped row with its reason. Decides, writes nothing. */
import type { Contact, CustomerPatch, NewContact, NewCustomer } from '#shared/customers/customers.schema.ts'
import type { SkipReason } from '#shared/importing/importing.schema.ts'
import { canonicalEmail } from '#shared/kernel/email.ts'
import { cleanPhones } from '#shared/kernel/phone.ts'
import type { Candidate } from './candidate.ts'
import { isSameName } from './same-name.ts'

/** A person as far as a row can say something new of them; `key` tells one from another, new ones of this file included. */
export type Known = {
  key: string
  fields: Record<FillableField, string>
  birthday: string | null
  tags: readonly string[]
  contacts: readonly (Pick<Contact, 'kind' | 'raw' | 'value'> & { label?: string })[]
}

const FILLABLE = [
  'fullName',
  'givenName',
  'patronymic',
  'surname',
  'company',
  'taxNumber',
  'address',
  'preferences',
  'note',
] as const
type FillableField = (typeof FILLABLE)[number]

/** Everybody who has a contact with this value. */
export type FindByContact = (kind: 'phone' | 'email', value: string) => readonly Known[]

export type Plan =
  | { outcome: 'created'; row: number; person: NewCustomer }
  | { outcome: 'updated'; row: number; known: Known; patch: CustomerPatch }
  | { outcome: 'skipped'; row: number; reason: SkipReason }

type Value = { kind: 'phone' | 'email'; value: string }

/** What contacts are compared by: E.164 and lower-case addresses. */
const valuesOf = (contacts: readonly NewContact[]): Value[] =>
  contacts.flatMap(({ kind, raw }): Value[] => {
    if (kind === 'email')
      return [canonicalEmail(raw)].filter((value) => value !== undefined).map((value) => ({ kind, value }))
    if (kind !== 'phone') return []
    return cleanPhones(raw)
      .map(({ e164 }) => e164)
      .filter((value) => value !== null)
      .map((value) => ({ kind, value }))
  })

const peopleWith = (values: readonly Value[], kind: Value['kind'], find: FindByContact): Known[] => {
  const found = values.filter((value) => value.kind === kind).flatMap((value) => find(kind, value.value))
  return [...new Map(found.map((known) => [known.key, known])).values()]
}

const nameOf = (fields: Pick<NewCustomer, 'fullName' | 'company'>): string => fields.fullName || fields.company || ''

const missingContacts = (person: NewCustomer, known: Known): NewContact[] => {
  const has = new Set(known.contacts.map(({ kind, raw, value }) => `${kind} ${value ?? raw}`))
  return (person.contacts ?? []).filter((contact) => {
    const values = valuesOf([contact])
    return values.length > 0
      ? values.some(({ kind, value }) => !has.has(`${kind} ${value}`))
      : !has.has(`${contact.kind} ${contact.raw}`)
  })
}

/** Only what is empty is filled; what somebody typed here is never overwritten by a file. */
const patchFor = (person: NewCustomer, known: Known): CustomerPatch => {
  const patch: CustomerPatch = {}
  for (const field of FILLABLE) {
    const value = person[field]
    if (value && known.fields[field] === '') patch[field] = value
  }
  if (person.birthday && known.birthday === null) patch.birthday = person.birthday
  if (person.tags && person.tags.length > 0 && known.tags.length === 0) patch.tags = person.tags
  const added = missingContacts(person, known)
  if (added.length > 0) {
    const kept = known.contacts.map(({ kind, raw, label }) => ({ kind, raw, label: label ?? '' }))
    patch.contacts = [...kept, ...added]
  }
  return patch
}

export const planRow = ({ row, person, refusal }: Candidate, find: FindByContact): Plan => {
  if (refusal) return { outcome: 'skipped', row, reason: refusal }
  const values = valuesOf(person.contacts ?? [])
  const byPhone = peopleWith(values, 'phone', find)
  const matches = byPhone.length > 0 ? byPhone : peopleWith(values, 'email', find)
  const [known] = matches
  if (!known) return { outcome: 'created', row, person }
  if (matches.length > 1 || !isSameName(nameOf(person), nameOf(known.fields)))
    return { outcome: 'skipped', row, reason: 'ask' }
  const patch = patchFor(person, known)
  return Object.keys(patch).length === 0
    ? { outcome: 'skipped', row, reason: 'unchanged' }
    : { outcome: 'updated', row, known, patch }
}

const textOf = (value: string | undefined): string => value ?? ''

/** A person of this file as later rows of it find them. */
export const knownFrom = (key: string, person: NewCustomer): Known => ({
  key,
  fields: Object.fromEntries(FILLABLE.map((field) => [field, textOf(person[field])])) as Known['fields'],
  birthday: person.birthday ?? null,
  tags: person.tags ?? [],
  contacts: (person.contacts ?? []).flatMap(({ kind, raw }) => {
    const values: (string | null)[] = valuesOf([{ kind, raw }]).map(({ value }) => value)
    return (values.length > 0 ? values : [null]).map((value) => ({ kind, raw, value }))
  }),
})

export const patched = (known: Known, patch: CustomerPatch): Known => {
  const filled = knownFrom(known.key, patch)
  return {
    key: known.key,
    fields: Object.fromEntries(
      FILLABLE.map((field) => [field, known.fields[field] || filled.fields[field]]),
    ) as Known['fields'],
    birthday: known.birthday ?? filled.birthday,
    tags: known.tags.length > 0 ? known.tags : filled.tags,
    contacts: patch.contacts ? filled.contacts : known.contacts,
  }
}
