import type { MessageKey } from '#shared/i18n/translate.ts'
import type { ImportEncoding, ImportField, ImportLayout, ImportRun } from '#shared/importing/importing.schema.ts'

export const FIELD_WORDS: Readonly<Record<ImportField, MessageKey>> = {
  full_name: 'field.full_name',
  short_name: 'import.short_name',
  given_name: 'field.name',
  patronymic: 'field.patronymic',
  surname: 'field.surname',
  company: 'import.company',
  tax_number: 'import.tax_number',
  phone: 'field.phone',
  email: 'field.email',
  messenger: 'import.messenger',
  address: 'field.address',
  birthday: 'field.birthday',
  birth_year: 'import.birth_year',
  birth_month: 'import.birth_month',
  birth_day: 'import.birth_day',
  preferences: 'field.preferences',
  note: 'entity.note',
  tags: 'field.tags',
  note_titled: 'import.note_titled',
  leave_out: 'import.leave_out',
}

export const SEPARATOR_WORDS = [
  [',', 'import.comma'],
  [';', 'import.semicolon'],
  ['\t', 'import.tab'],
  ['|', 'import.bar'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** Names of programs and of character sets are the same in every language. */
export const LAYOUT_NAMES: Readonly<Record<Exclude<ImportLayout, 'other'>, string>> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  google: 'Google Contacts',
  outlook: 'Outlook',
  thunderbird: 'Thunderbird',
  one_c: '1C',
}

export const ENCODING_NAMES: Readonly<Record<ImportEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
}

export const RUN_WORDS: Readonly<Record<ImportRun['status'], MessageKey>> = {
  running: 'import.running',
  done: 'import.run_done',
  stopped: 'load.stopped',
  undone: 'import.undone',
}
