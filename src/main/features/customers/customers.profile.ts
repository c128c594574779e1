/** From what was typed to what is stored. */
import type { Trx } from '#main/platform/db/door.ts'
import type { NewRow, RowPatch } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { CustomerPatch, NewCustomer } from '#shared/customers/customers.schema.ts'
import { sortKey } from '#shared/kernel/fold/sort-key.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'

type NoSuchDay = { code: 'NO_SUCH_DAY' }

// Many people tell day and month only; 2000 is a leap year, so 29 February is a day.
const YEARLESS = /^--(\d{2})-(\d{2})$/
const isBirthday = (text: string): boolean => {
  const yearless = YEARLESS.exec(text)
  return LocalDate.safeParse(yearless ? `2000-${yearless[1]}-${yearless[2]}` : text).success
}

const fullNameFrom = (input: CustomerPatch): string | undefined => {
  if (input.fullName !== undefined) return cleanText(input.fullName)
  const parts = [input.givenName, input.patronymic, input.surname].filter((part) => part !== undefined)
  return parts.length > 0 ? cleanText(parts.map(cleanText).filter(Boolean).join(' ')) : undefined
}

const cleaned = (text: string | undefined): string | undefined => (text === undefined ? undefined : cleanText(text))

export const profilePatch = (input: CustomerPatch): Result<RowPatch<'customer'>, NoSuchDay> => {
  if (input.birthday && !isBirthday(input.birthday)) return err({ code: 'NO_SUCH_DAY' })
  const fullName = input.fullName === undefined ? undefined : cleanText(input.fullName)
  const { consent } = input
  return ok({
    full_name: fullName,
    sort_key: fullName === undefined ? undefined : sortKey(fullName),
    given_name: cleaned(input.givenName),
    surname: cleaned(input.surname),
    patronymic: cleaned(input.patronymic),
    company: cleaned(input.company),
    tax_number: cleaned(input.taxNumber),
    language: input.language,
    preferred_channel: input.preferredChannel,
    address: cleaned(input.address),
    birthday: input.birthday === '' ? null : input.birthday,
    preferences: cleaned(input.preferences),
    note: cleaned(input.note),
    tags: input.tags && JSON.stringify([...new Set(input.tags.map(cleanText))]),
    consent_state: consent === undefined ? undefined : (consent?.state ?? null),
    consent_source: consent === undefined ? undefined : cleanText(consent?.source ?? ''),
    consent_on: consent === undefined ? undefined : (consent?.on ?? null),
  })
}

export const newCustomerRow = (trx: Trx, input: NewCustomer): Result<NewRow<'customer'>, NoSuchDay> => {
  const fullName = fullNameFrom(input) ?? ''
  const patch = profilePatch({ ...input, fullName })
  if (!patch.ok) return patch
  const author = trx.actor.staffId
  if (author === null) throw new Error('a customer needs an author')
  return ok({
    ...Object.fromEntries(Object.entries(patch.value).filter(([, value]) => value !== undefined)),
    uuid: uuidToBlob(input.id ?? trx.newUuid()),
    full_name: fullName,
    sort_key: sortKey(fullName || cleanText(input.company ?? '')),
    created_at: trx.at,
    created_by: author,
    updated_at: trx.at,
    updated_by: author,
  } as NewRow<'customer'>)
}
