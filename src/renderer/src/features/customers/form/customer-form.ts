/** What the form of a person holds while somebody types: plain values, kept as the draft as they are. */
import { z } from 'zod'
import {
  Consent,
  ContactKind,
  type Customer,
  type CustomerPatch,
  PreferredChannel,
} from '#shared/customers/customers.schema.ts'
import type { DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Format } from '#shared/kernel/format.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { readBirthday, writeBirthday } from './birthday.ts'

/** `key` tells lines apart while they are typed. */
const ContactLine = z.object({ key: z.string(), kind: ContactKind, raw: z.string(), label: z.string() })
export type ContactLine = z.infer<typeof ContactLine>

export const CustomerForm = z.object({
  fullName: z.string(),
  givenName: z.string(),
  surname: z.string(),
  patronymic: z.string(),
  company: z.string(),
  taxNumber: z.string(),
  language: z.union([Locale, z.literal('')]),
  preferredChannel: z.union([PreferredChannel, z.literal('')]),
  address: z.string(),
  birthday: z.string(),
  preferences: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  consentState: z.union([Consent.shape.state, z.literal('')]),
  consentSource: z.string(),
  consentOn: z.string(),
  contacts: z.array(ContactLine),
})
export type CustomerForm = z.infer<typeof CustomerForm>

export const newLine = (key: string): ContactLine => ({ key, kind: 'phone', raw: '', label: '' })

export const EMPTY_CUSTOMER: CustomerForm = {
  fullName: '',
  givenName: '',
  surname: '',
  patronymic: '',
  company: '',
  taxNumber: '',
  language: '',
  preferredChannel: '',
  address: '',
  birthday: '',
  preferences: '',
  note: '',
  tags: [],
  consentState: '',
  consentSource: '',
  consentOn: '',
  contacts: [newLine('first')],
}

export const formOf = (customer: Customer, format: Pick<Format, 'date'>): CustomerForm => ({
  fullName: customer.fullName,
  givenName: customer.givenName,
  surname: customer.surname,
  patronymic: customer.patronymic,
  company: customer.company,
  taxNumber: customer.taxNumber,
  language: customer.language ?? '',
  preferredChannel: customer.preferredChannel ?? '',
  address: customer.address,
  birthday: writeBirthday(customer.birthday),
  preferences: customer.preferences,
  note: customer.note,
  tags: customer.tags,
  consentState: customer.consent?.state ?? '',
  consentSource: customer.consent?.source ?? '',
  consentOn: customer.consent ? format.date(customer.consent.on) : '',
  contacts: [...customer.contacts.map(({ id, kind, raw, label }) => ({ key: id, kind, raw, label })), newLine('first')],
})

export const readCustomerForm = (payload: DraftPayload): CustomerForm | undefined =>
  CustomerForm.safeParse(payload).data

export type CustomerProblems = Partial<Record<'fullName' | 'birthday' | 'consentOn', MessageKey>>

type ReadDate = (text: string) => LocalDate | null | undefined
type Read = { problems: CustomerProblems; patch: CustomerPatch | undefined }

/** What is wrong with the form, or what is sent. Consent without a day is given today. */
export const readCustomer = (form: CustomerForm, today: LocalDate, readDate: ReadDate): Read => {
  const contacts = form.contacts.filter(({ raw }) => raw.trim() !== '')
  const birthday = readBirthday(form.birthday, today)
  const consentOn = form.consentState === '' ? null : readDate(form.consentOn)
  const hasName = [form.fullName, form.givenName, form.surname, form.company].some((text) => text.trim() !== '')
  const problems: CustomerProblems = {
    fullName: hasName || contacts.length > 0 ? undefined : 'err.name_or_contact',
    birthday: birthday === undefined ? 'err.birthday' : undefined,
    consentOn: consentOn === undefined ? 'err.past_date' : undefined,
  }
  if (Object.values(problems).some((problem) => problem !== undefined)) return { problems, patch: undefined }
  return {
    problems: {},
    patch: {
      fullName: form.fullName,
      givenName: form.givenName,
      surname: form.surname,
      patronymic: form.patronymic,
      company: form.company,
      taxNumber: form.taxNumber,
      language: form.language === '' ? null : form.language,
      preferredChannel: form.preferredChannel === '' ? null : form.preferredChannel,
      address: form.address,
      birthday: birthday ?? null,
      preferences: form.preferences,
      note: form.note,
      tags: form.tags,
      consent:
        form.consentState === ''
          ? null
          : { state: form.consentState, source: form.consentSource, on: consentOn ?? today },
      contacts: contacts.map(({ kind, raw, label }) => ({ kind, raw, label })),
    },
  }
}
