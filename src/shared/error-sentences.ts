import type { InferContractRouterErrorMap } from '@orpc/contract'
import type { contract } from './contract.ts'
import type { MessageKey, Translate } from './i18n/translate.ts'
import { ROLES } from './i18n/words.ts'
import type { CopyRefused } from './recovery/recovery.schema.ts'
import { Role } from './staff/staff.schema.ts'

type KeysOf<Union> = Union extends unknown ? keyof Union & string : never

/** Every failure that the contract declares. */
export type ErrorCode = KeysOf<InferContractRouterErrorMap<typeof contract>>

/** What happened, in one sentence; every declared failure has one, or this does not compile. */
export const SENTENCES: Readonly<Record<ErrorCode, MessageKey>> = {
  ALREADY_CLOSED: 'err.already_closed',
  ALREADY_CORRECTED: 'err.already_corrected',
  ALREADY_OPEN: 'err.shop_already_open',
  ALREADY_REVERSED: 'err.already_reversed',
  ALREADY_SAVED: 'err.already_saved',
  ALREADY_SETTLED: 'err.already_settled',
  ALREADY_UNDONE: 'err.already_undone',
  APPROVER_REFUSED: 'err.approver_refused',
  BUSY: 'err.busy',
  CHANGED_ELSEWHERE: 'err.changed_elsewhere',
  CONFIRM_PIN: 'err.confirm_pin',
  COPY_REFUSED: 'err.copy_refused',
  CURRENCY_FIXED: 'err.currency_fixed',
  CUSTOMER_REQUIRED: 'err.customer_required',
  DAMAGED: 'err.damaged',
  DISK_FULL: 'err.disk_full',
  EMPTY_FILE: 'err.import_empty',
  FILE_CHANGED: 'err.import_file_changed',
  FILE_MISSING: 'err.import_file_missing',
  FILE_TOO_LARGE: 'err.import_too_large',
  FOLDER_REFUSED: 'err.folder_refused',
  FORBIDDEN: 'err.forbidden',
  HAS_STORE_CREDIT: 'err.has_store_credit',
  IS_REVERSAL: 'err.is_reversal',
  ISSUED_BY_COMPENSATION: 'err.issued_by_compensation',
  KEPT: 'err.previous_kept',
  LAST_OWNER: 'err.last_owner',
  LINK_REFUSED: 'err.link_refused',
  LINK_UNREADABLE: 'err.link_unreadable',
  MANY_ROWS: 'err.many_rows',
  METHOD_DOES_NOT_FIT: 'err.method_does_not_fit',
  MISSING: 'err.missing',
  NOT_SAVED: 'err.not_saved',
  NAME_OR_CONTACT_REQUIRED: 'err.name_or_contact',
  NAME_TAKEN: 'err.name_taken',
  NOBODY_AT_TILL: 'err.nobody_at_till',
  NOT_A_TEXT: 'err.not_a_text',
  NOTHING_FOUND: 'salvage.nothing',
  NOTHING_TO_PRINT: 'print.no_follow_ups',
  NOT_FOUND: 'err.not_found',
  NOT_IN_QUEUE: 'err.not_in_queue',
  NOT_LAID_OUT: 'err.not_laid_out',
  NOT_LAST: 'err.not_last',
  NO_LINK_PROGRAM: 'err.no_link_program',
  NOT_PRINTED: 'err.key_not_printed',
  NO_PROGRAM: 'err.no_program',
  NO_SUCH_DAY: 'err.date_impossible',
  NOT_YOURS: 'err.not_yours',
  OPEN_FOLLOW_UPS: 'confirm.open_followups',
  OVER_BALANCE: 'err.over_balance',
  OVER_LIMIT: 'err.amount_limit',
  PIN_NEEDED: 'err.pin_needed',
  PIN_WAIT: 'err.pin_wait',
  PLACE_REFUSED: 'err.place_refused',
  READ_ONLY: 'err.read_only',
  SAME_DUE: 'err.same_due',
  SHOP_NOT_OPEN: 'err.shop_not_open',
  STILL_RUNNING: 'err.import_running',
  STATUS_NOT_POSSIBLE: 'err.status_not_possible',
  TARGET_REFUSED: 'err.target_read_only',
  TICKET_CLOSED: 'err.ticket_closed',
  TOO_LARGE: 'err.text_too_long',
  TOO_MANY_VIEWS: 'err.too_many_views',
  TOTALS_DIFFER: 'month.totals_differ',
  UNEXPECTED: 'err.unknown_id',
  UNKNOWN_CUSTOMER: 'err.unknown_customer',
  UNKNOWN_REASON: 'err.unknown_reason',
  UNKNOWN_STAFF: 'err.unknown_staff',
  UNKNOWN_TARGET: 'err.unknown_target',
  UNKNOWN_TICKET: 'err.not_found',
  UNKNOWN_TIME_ZONE: 'err.unknown_time_zone',
  UNREADABLE: 'err.import_unreadable',
  UNSUPPORTED_FORMAT: 'err.import_unsupported',
  VIEW_NAME_TAKEN: 'err.view_name_taken',
  WRONG_PIN: 'err.wrong_pin',
}

export const isDeclared = (code: string): code is ErrorCode => Object.hasOwn(SENTENCES, code)

/** Why a chosen file can't be written, as the call's data names it. */
const TARGET_SENTENCES: Readonly<Record<string, MessageKey>> = {
  IN_USE: 'err.file_open',
  DISK_FULL: 'err.target_disk_full',
  MISSING: 'err.target_missing',
}

const textIn = (data: unknown, name: string): string | undefined => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
  return typeof value === 'string' ? value : undefined
}

const numberIn = (data: unknown, name: string): number => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
  return typeof value === 'number' ? value : 0
}

/** The roles that a refused call is for, in words. */
const rolesIn = (data: unknown, t: Translate): string => {
  const roles: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'roles') : undefined
  return Role.array()
    .catch([])
    .parse(roles)
    .map((role) => t(ROLES[role]))
    .join(', ')
}

/** What to do with a file of a kind that is not read. */
const unsupported = (kind: string, t: Translate): string => {
  if (kind === 'other') return t('err.import_no_list')
  if (kind === 'vcf') return t('err.import_cards')
  return t('err.import_unsupported', { kind: `.${kind}` })
}

/** What happened, in the user's language; for a surprise, the id under which it stands in the log. */
const COPY_SENTENCES: Readonly<Record<string, MessageKey>> = {
  missing: 'restore.refused_missing',
  damaged: 'restore.refused_damaged',
  newer: 'restore.refused_newer',
  foreign: 'backup.foreign',
  strange: 'restore.refused_strange',
  unfinished: 'restore.refused_unfinished',
  changed: 'restore.refused_changed',
} satisfies Record<CopyRefused, MessageKey>

export const sentenceOf = (code: string | undefined, data: unknown, t: Translate): string => {
  if (code === undefined || code === 'UNEXPECTED' || !isDeclared(code)) {
    const id = textIn(data, 'errorId')
    return id ? t('err.unknown_id', { id }) : t('err.unknown')
  }
  if (code === 'TARGET_REFUSED') return t(TARGET_SENTENCES[textIn(data, 'reason') ?? ''] ?? SENTENCES[code])
  if (code === 'COPY_REFUSED') return t(COPY_SENTENCES[textIn(data, 'refusal') ?? ''] ?? SENTENCES[code])
  if (code === 'WRONG_PIN') return t(SENTENCES[code], { n: numberIn(data, 'triesLeft') })
  if (code === 'PIN_WAIT') return t(SENTENCES[code], { n: numberIn(data, 'seconds') })
  if (code === 'FORBIDDEN') return t(SENTENCES[code], { roles: rolesIn(data, t) })
  if (code === 'UNSUPPORTED_FORMAT') return unsupported(textIn(data, 'kind') ?? 'other', t)
  return t(SENTENCES[code])
}
